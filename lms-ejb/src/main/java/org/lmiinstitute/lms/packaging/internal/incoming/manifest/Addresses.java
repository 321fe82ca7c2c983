package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.regex.Pattern;

/** How addresses in manifests must be written. */
public final class Addresses {

    private static final Pattern IRI = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#@:\\s]+(:\\d+)?([/?#]\\S*)?");

    private Addresses() {}

    /** Whether it can be the id of something in xAPI's statements: an IRI with a scheme (RFC 3987). */
    public static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }

    /** Whether a browser opens it: http or https, a host, and no name or password, which browsers refuse or send on. */
    public static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }
}
