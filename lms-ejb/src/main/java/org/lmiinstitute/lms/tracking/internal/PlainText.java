package org.lmiinstitute.lms.tracking.internal;

/** The words of a piece of the module document's HTML, for the descriptions in statements. */
final class PlainText {

    private static final int LONGEST = 500;

    private PlainText() {}

    static String of(String html) {
        String text = html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
