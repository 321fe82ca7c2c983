package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.content.HtmlSource;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** Tells what a part of a question or test says that has no place here. */
final class LostText {

    private static final int TOLD = 300;

    private LostText() {}

    /** Nothing, where it says nothing. */
    static void note(String what, String html, Remarks remarks) {
        String words = PlainLine.of(HtmlSource.allWords(html), TOLD);
        if (!words.isEmpty()) {
            remarks.note(what + ": " + words);
        }
    }

    /** The words of each of some elements of QTI 1.2. */
    static void noteMaterial(String what, Stream<QtiElement> holders, Remarks remarks) {
        holders.forEach(holder -> note(what, Material.html(holder), remarks));
    }

    /** The words of each of some elements of QTI 2. */
    static void noteMarkup(String what, Stream<QtiElement> holders, Remarks remarks) {
        holders.forEach(holder -> note(what, Material.markup(holder.dom()), remarks));
    }
}
