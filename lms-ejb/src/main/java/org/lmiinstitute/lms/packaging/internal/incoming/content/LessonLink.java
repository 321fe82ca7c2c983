package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Optional;

/** A link of a lesson. */
public final class LessonLink {

    private LessonLink() {}

    /** As Markdown; empty if the address leads to no web page and no mailbox. */
    public static Optional<String> of(String words, String address) {
        return WebAddress.of(address)
                .map(to -> "[" + MarkdownEscapes.text(PlainLine.of(words, PlainLine.LONGEST_TITLE)) + "](" + to + ")");
    }
}
