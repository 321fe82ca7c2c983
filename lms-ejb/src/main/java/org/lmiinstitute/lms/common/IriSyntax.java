package org.lmiinstitute.lms.common;

import java.util.regex.Pattern;

/** How an address must be written to be the id of something in xAPI's statements. */
public final class IriSyntax {

    private static final Pattern IRI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private IriSyntax() {}

    /** Whether it is an IRI with a scheme (RFC 3987). */
    public static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }
}
