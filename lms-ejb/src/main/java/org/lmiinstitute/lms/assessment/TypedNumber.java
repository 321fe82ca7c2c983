package org.lmiinstitute.lms.assessment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them: "154,142", "9.7 %", "$1,234.50", "−0.3". Twin of the player's {@code number.js}. */
final class TypedNumber {

    private static final Pattern SPACES = Pattern.compile("[\\u00a0\\u2009\\u202f]");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?)(\\d{1,3}(?:([, ])\\d{3})(?:\\3\\d{3})*|\\d+)?(\\.\\d*)?");

    private TypedNumber() {}

    /** The plain decimal text, or empty when it is not one number; "9,7" is refused and not read as 97. */
    static Optional<String> plain(String typed) {
        Matcher match = NUMBER.matcher(withoutUnits(typed));
        if (!match.matches()) {
            return Optional.empty();
        }
        String whole = match.group(2) == null ? "" : match.group(2);
        String fraction = match.group(4) == null ? "" : match.group(4).substring(1);
        if (whole.isEmpty() && fraction.isEmpty()) {
            return Optional.empty();
        }
        String digits = whole.replaceAll("[, ]", "").replaceFirst("^0+(?=\\d)", "");
        String plain = (digits.isEmpty() ? "0" : digits) + (fraction.isEmpty() ? "" : "." + fraction);
        return Optional.of("-".equals(match.group(1)) ? "-" + plain : plain);
    }

    private static String withoutUnits(String typed) {
        return SPACES.matcher(typed)
                .replaceAll(" ")
                .strip()
                .replace('\u2212', '-')
                .replaceFirst("\\s*%$", "")
                .replaceFirst("^([+-]?)\\s*\\$\\s*", "$1");
    }
}
