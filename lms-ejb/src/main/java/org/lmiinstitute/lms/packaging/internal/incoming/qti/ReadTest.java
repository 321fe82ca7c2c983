package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionParts;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * A test or a bank that was read.
 *
 * @param title as it calls itself, or empty
 * @param ident that others call it by, or empty
 * @param isBank whether it only keeps questions
 * @param intro Markdown, or empty
 * @param parts in the order of the file
 * @param remarks what of the test as a whole changed
 */
public record ReadTest(
        String title,
        String ident,
        boolean isBank,
        String intro,
        BigDecimal passMark,
        boolean shuffles,
        List<TestPart> parts,
        Remarks remarks) {

    private static final int LONGEST_MINUTES = 1440;

    public ReadTest {
        parts = List.copyOf(parts);
    }

    /** Of questions that nobody asks yet. */
    static ReadTest bank(String title, String ident, List<ReadQuestion> questions) {
        return new ReadTest(
                title,
                ident,
                true,
                "",
                Qti12File.USUAL_PASS_MARK,
                false,
                List.of(TestPart.of(questions)),
                new Remarks());
    }

    /** All that stand in it. */
    public List<ReadQuestion> questions() {
        return parts.stream().flatMap(part -> part.own().stream()).toList();
    }

    /** What changed of it and of the questions in it. */
    Remarks changes() {
        Remarks changes = new Remarks();
        changes.addAll(remarks);
        changes.addAll(ReadQuestion.changes(questions()));
        return changes;
    }

    /** Those that come in. */
    public List<Question> taken() {
        return questions().stream().flatMap(read -> read.question().stream()).toList();
    }

    /**
     * As activities of a module: none if no question comes in, and several only if one would be too long for a file.
     *
     * @param banks that it may draw from
     */
    public List<Activity.Quiz> quizzes(String name, KnownBanks banks) {
        QuizPool pool = QuizPool.of(parts, banks, remarks);
        List<List<Question>> files = QuestionParts.of(pool.own());
        if (files.size() > 1) {
            remarks.note("it is so long that it became " + files.size() + " quizzes");
        }
        List<Activity.Quiz> quizzes = new ArrayList<>();
        if (files.isEmpty() && pool.bank().isPresent()) {
            quizzes.add(quiz(name, pool, List.of(), pool.bank()));
        }
        for (List<Question> part : files) {
            quizzes.add(quiz(name, pool, part, quizzes.isEmpty() ? pool.bank() : Optional.empty()));
        }
        return List.copyOf(quizzes);
    }

    /** A minute for each question that is asked. */
    private Activity.Quiz quiz(String name, QuizPool pool, List<Question> part, Optional<KnownBank> bank) {
        int all = part.size() + bank.map(drawn -> drawn.questions().size()).orElse(0);
        int asked = Math.min(all, pool.draw().orElse(all));
        return new Activity.Quiz(
                name,
                Math.min(LONGEST_MINUTES, asked),
                intro,
                passMark,
                shuffles,
                part,
                bank.map(drawn -> drawn.folders().get(0)),
                asked < all ? OptionalInt.of(asked) : OptionalInt.empty());
    }
}
