package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;

/**
 * A question bank as it will be written.
 *
 * @param slug also the name of its folder
 */
public record BankText(String slug, String title, String language, List<Question> questions) {

    public BankText {
        questions = List.copyOf(questions);
    }
}
