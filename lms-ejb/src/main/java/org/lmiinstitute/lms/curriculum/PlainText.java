package org.lmiinstitute.lms.curriculum;

import org.jsoup.Jsoup;

/** The words of a piece of a module document's HTML: in one line, with a space where a block or a cell ends. */
public final class PlainText {

    private static final int LABEL = 60;

    private PlainText() {}

    public static String of(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    /** How it begins: enough to know it by. */
    public static String beginning(String html) {
        return shortened(of(html), LABEL);
    }

    /** At most so many characters of a text, cut where a word ends. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > longest / 2 ? end : longest - 1).strip() + "…";
    }
}
