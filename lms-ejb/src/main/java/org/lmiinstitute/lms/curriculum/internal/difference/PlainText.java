package org.lmiinstitute.lms.curriculum.internal.difference;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a piece of HTML, with a space where a block or a cell ends. */
final class PlainText {

    private static final int LABEL = 60;

    private PlainText() {}

    static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        return document.body().text();
    }

    /** How it begins: enough to know it by. */
    static String beginning(String html) {
        return shortened(of(html), LABEL);
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest - 1);
        return text.substring(0, end > longest / 2 ? end : longest - 1).strip() + "…";
    }
}
