package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.List;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;

/**
 * A bank of the delivery that was taken over.
 *
 * @param folders that it will be written to; several if it is very long
 */
public record KnownBank(String title, List<String> folders, List<Question> questions) {

    public KnownBank {
        folders = List.copyOf(folders);
        questions = List.copyOf(questions);
    }
}
