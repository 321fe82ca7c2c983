package org.lmiinstitute.lms.web.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses within this installation, for going back to where one came from and nowhere else. */
public final class LocalTarget {
    /** One slash, then no second slash or backslash, and only characters that a path and query may hold (RFC 3986). */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-.~%!$&'()*+,;=:@/?]*");

    private static final int LONGEST = 2000;

    private LocalTarget() {}

    /** The address if it is a page of ours that makes sense to go to; sign-in and sign-out don't. */
    public static Optional<String> of(String address) {
        return Optional.ofNullable(address)
                .filter(given -> given.length() <= LONGEST)
                .filter(given -> LOCAL.matcher(given).matches())
                .filter(given -> !given.matches("/(login|logout)([/?].*)?"));
    }
}
