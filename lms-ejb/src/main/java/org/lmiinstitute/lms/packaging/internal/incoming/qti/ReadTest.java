package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * A test or a bank that was read.
 *
 * @param title as it calls itself, or empty
 * @param isBank whether it only keeps questions
 * @param intro Markdown, or empty
 * @param draw how many questions each learner gets, if not all
 * @param remarks what of the test as a whole changed
 */
public record ReadTest(
        String title,
        boolean isBank,
        String intro,
        BigDecimal passMark,
        boolean shuffles,
        OptionalInt draw,
        List<ReadQuestion> questions,
        Remarks remarks) {

    private static final int LONGEST_MINUTES = 1440;

    public ReadTest {
        questions = List.copyOf(questions);
    }

    /** Those that come in. */
    public List<Question> taken() {
        return questions.stream().flatMap(read -> read.question().stream()).toList();
    }

    /** As an activity of a module; a minute for each question that is asked. */
    public Activity.Quiz quiz(String name) {
        List<Question> taken = taken();
        int asked = draw.orElse(taken.size());
        return new Activity.Quiz(
                name,
                Math.min(LONGEST_MINUTES, Math.max(1, asked)),
                intro,
                passMark,
                shuffles,
                taken,
                draw.isPresent() && draw.getAsInt() < taken.size() ? draw : OptionalInt.empty());
    }
}
