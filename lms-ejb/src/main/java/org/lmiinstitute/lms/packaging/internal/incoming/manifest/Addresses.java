package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.regex.Pattern;

/** How addresses in manifests must be written to be opened. */
public final class Addresses {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#@:\\s]+(:\\d+)?([/?#]\\S*)?");

    private Addresses() {}

    /** Whether a browser opens it: http or https, a host, and no name or password, which browsers refuse or send on. */
    public static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }
}
