package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionParts;
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

    /** As activities of a module: none if no question comes in, and several only if one would be too long for a file. */
    public List<Activity.Quiz> quizzes(String name) {
        List<List<Question>> parts = QuestionParts.of(taken());
        if (parts.size() > 1) {
            remarks.note("it is so long that it became " + parts.size() + " quizzes");
        }
        return parts.stream().map(part -> quiz(name, part)).toList();
    }

    /** A minute for each question that is asked. */
    private Activity.Quiz quiz(String name, List<Question> part) {
        boolean isDrawn = draw.isPresent() && draw.getAsInt() < part.size();
        int asked = isDrawn ? draw.getAsInt() : part.size();
        return new Activity.Quiz(
                name,
                Math.min(LONGEST_MINUTES, asked),
                intro,
                passMark,
                shuffles,
                part,
                isDrawn ? draw : OptionalInt.empty());
    }
}
