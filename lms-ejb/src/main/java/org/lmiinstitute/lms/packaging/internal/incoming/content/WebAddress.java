package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address that our lessons may link to, written so that Markdown reads all of it. */
public final class WebAddress {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(https?://|mailto:)(\\S.*)", Pattern.DOTALL);
    private static final Pattern AWKWARD = Pattern.compile("[\\x00-\\x20<>()\\[\\]\\\\`\"|*_]");

    private WebAddress() {}

    /** Empty if it leads to no web page and to no mailbox. */
    public static Optional<String> of(String address) {
        Matcher allowed =
                ALLOWED.matcher(address.strip().startsWith("//") ? "https:" + address.strip() : address.strip());
        return allowed.matches()
                ? Optional.of(allowed.group(1).toLowerCase(Locale.ROOT) + escaped(allowed.group(2)))
                : Optional.empty();
    }

    private static String escaped(String rest) {
        return AWKWARD.matcher(rest).replaceAll(sign -> {
            char awkward = sign.group().charAt(0);
            return awkward == '_' || awkward == '*' ? "\\\\" + awkward : "%%%02X".formatted((int) awkward);
        });
    }
}
