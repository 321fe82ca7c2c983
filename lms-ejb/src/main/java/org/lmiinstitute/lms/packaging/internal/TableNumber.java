package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the patterns of table columns: {@code #,##0}, {@code 0.0 %}. Twin of {@code number} in the player's text.js. */
final class TableNumber {

    private static final String NOTHING = "–";

    /** What follows the last digit is text, a percent sign too: the value is in percent already. */
    private static final Pattern PATTERN = Pattern.compile("(.*[0#])([^0#]*)");

    private TableNumber() {}

    /** A cell as learners see it. */
    static String shown(JsonNode value, String pattern, Locale locale) {
        if (value.isNull() || value.isMissingNode() || value.asText().isEmpty()) {
            return NOTHING;
        }
        Matcher parts = PATTERN.matcher(pattern);
        if (!value.isNumber() || !parts.matches()) {
            return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        }
        return format(parts.group(1), locale).format(value.decimalValue()) + parts.group(2);
    }

    static String shown(JsonNode value, int decimals, Locale locale) {
        return shown(value, decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), locale);
    }

    private static DecimalFormat format(String pattern, Locale locale) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
