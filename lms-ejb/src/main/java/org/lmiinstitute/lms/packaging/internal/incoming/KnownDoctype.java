package org.lmiinstitute.lms.packaging.internal.incoming;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two document types that are tolerated: exporters of QTI 1.2 wrote {@code <!DOCTYPE questestinterop SYSTEM
 * "ims_qtiasiv1p2p1.dtd">}, drawing programs write {@code <!DOCTYPE svg PUBLIC ...>}, and nothing in their files needs it. It becomes spaces before a parser sees the file, so what it points
 * to is never opened, and an entity that it might have declared is unknown, which every parser refuses.
 */
final class KnownDoctype {

    /** In bytes: it stands at the beginning or nowhere. */
    private static final int WITHIN = 4096;

    private static final String QUOTED = "(?:\"[^\"<>]*\"|'[^'<>]*')";
    private static final Pattern DECLARATION = Pattern.compile(
            "<!DOCTYPE\\s+(?:questestinterop|svg)(?:\\s+(?:SYSTEM|PUBLIC\\s+" + QUOTED + ")\\s+" + QUOTED + ")?\\s*>");
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z_:]");

    private KnownDoctype() {}

    /** The file without it, with its lines where they were; one that declares anything of its own stays for the parser to refuse. */
    static byte[] blanked(byte[] xml) {
        String start = new String(xml, 0, Math.min(xml.length, WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        if (!declaration.find()
                || ELEMENT.matcher(start).region(0, declaration.start()).find()) {
            return xml;
        }
        byte[] blanked = xml.clone();
        for (int at = declaration.start(); at < declaration.end(); at++) {
            if (blanked[at] != '\n' && blanked[at] != '\r') {
                blanked[at] = ' ';
            }
        }
        return blanked;
    }
}
