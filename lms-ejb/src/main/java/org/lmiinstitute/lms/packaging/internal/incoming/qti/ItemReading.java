package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.Optional;
import java.util.function.Supplier;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.HtmlSource;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/**
 * The reading of one item, of any edition: what is wrong with it, or with us, keeps this one out and lets the others in.
 *
 * @param title that it calls itself by, if it has one
 * @param ident that tests call it by, or empty
 */
record ItemReading(String file, Optional<String> title, String ident) {

    private static final int TOLD = 300;

    /** An item of one edition. */
    interface Item {

        /** What it asks, as HTML. */
        String asked();

        /** @throws UnlikeQuestionException if it is unlike all questions of ours */
        Question question();

        /** What changed while the question was made. */
        Remarks remarks();
    }

    ReadQuestion read(Supplier<Item> begun) {
        String words = "";
        try {
            Item item = begun.get();
            words = HtmlSource.words(item.asked());
            Question question = item.question();
            return line(words, Optional.of(question), item.remarks().sentence());
        } catch (UnlikeQuestionException unlike) {
            return left(words, unlike.getMessage());
        } catch (RuntimeException failure) {
            return left(words, Unread.why(file, failure));
        }
    }

    private ReadQuestion left(String words, String why) {
        String text = words.isEmpty() ? "" : "; its text: " + PlainLine.of(words, TOLD);
        return line(words, Optional.empty(), why + text);
    }

    private ReadQuestion line(String words, Optional<Question> question, String reason) {
        String label = title.orElse(words.isEmpty() ? "a question" : words);
        return new ReadQuestion(PlainLine.shortened(label), file, ident, question, reason);
    }
}
