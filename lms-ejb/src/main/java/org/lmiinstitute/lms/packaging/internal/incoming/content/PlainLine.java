package org.lmiinstitute.lms.packaging.internal.incoming.content;

import org.lmiinstitute.lms.curriculum.PlainText;

/** Text without markup, in one line. */
public final class PlainLine {

    /** Of a module or an activity. */
    public static final int LONGEST_TITLE = 250;

    /** Of a module, a course or an image's caption. */
    static final int LONGEST_SUMMARY = 1000;

    private static final int LABEL = 80;

    private PlainLine() {}

    /** What a text says, without signs that no file may hold, cut at a length. */
    public static String of(String text, int longest) {
        String line = MarkdownEscapes.printable(text).replaceAll("\\s+", " ").strip();
        return PlainText.shortened(line, longest);
    }

    /** The same; that it is cut is remarked of what it belongs to. */
    public static String of(String text, int longest, String whose, Remarks remarks) {
        nameCut(text, longest, whose, remarks);
        return of(text, longest);
    }

    /** Remarks that a text will be cut, if it will. */
    public static void nameCut(String text, int longest, String whose, Remarks remarks) {
        if (isLonger(text, longest)) {
            remarks.note(whose + " is cut after " + longest + " signs");
        }
    }

    static boolean isLonger(String text, int longest) {
        return of(text, Integer.MAX_VALUE).length() > longest;
    }

    /** Enough of a text to know it by. */
    public static String shortened(String text) {
        return of(text, LABEL);
    }
}
