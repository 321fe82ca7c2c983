package org.lmiinstitute.lms.packaging.internal.incoming.content;

import org.lmiinstitute.lms.curriculum.PlainText;

/** Text without markup, in one line. */
public final class PlainLine {

    private static final int LABEL = 80;

    private PlainLine() {}

    /** What a text says, without signs that no file may hold, cut at a length. */
    public static String of(String text, int longest) {
        String line = MarkdownEscapes.printable(text).replaceAll("\\s+", " ").strip();
        return PlainText.shortened(line, longest);
    }

    /** Enough of a text to know it by. */
    public static String shortened(String text) {
        return of(text, LABEL);
    }
}
