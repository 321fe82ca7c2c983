package org.lmiinstitute.lms.lrs.forwarding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;

/** The address of a target's xAPI endpoint, in one spelling. */
final class TargetAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 1000;
    private static final String EXPECTED = "the address of an xAPI endpoint, such as https://lrs.example.org/xapi";

    private TargetAddress() {}

    /** Without a slash or {@code /statements} at its end; refuses what is not http(s), or carries a password, query or fragment. */
    static String of(String text) {
        URI address = parse(text.strip());
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null) {
            throw wrong(text, "is not an http or https address");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw wrong(text, "has a password, query or fragment");
        }
        String plain = address.toASCIIString().replaceAll("/+$", "").replaceAll("/statements$", "");
        if (plain.length() > LONGEST) {
            throw wrong(text.substring(0, LONGEST) + "...", "is longer than " + LONGEST + " characters");
        }
        return plain;
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(text, "is no address: " + e.getReason());
        }
    }

    private static InvalidInputException wrong(String text, String what) {
        return new InvalidInputException("url", text + " " + what, EXPECTED);
    }
}
