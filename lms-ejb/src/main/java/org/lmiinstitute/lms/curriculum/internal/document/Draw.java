package org.lmiinstitute.lms.curriculum.internal.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.curriculum.internal.format.CsvTable;

/** One set of numbers that a question is asked with: what expressions may use, and how each value is shown in text. */
final class Draw {

    static final String ANSWER = "answer";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^{}|]+?)\\s*(?:\\|\\s*([^{}]+?)\\s*)?}}");

    private final ExerciseTable table;
    private final int decimals;
    private final Locale locale;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    Draw(ExerciseTable table, int decimals, Locale locale) {
        this.table = table;
        this.decimals = decimals;
        this.locale = locale;
    }

    /** Takes a drawn value in; if it names a row of the table, the columns of that row too. */
    void set(String name, String text) {
        put(name, text);
        if (table != null && name.equals(table.key())) {
            CsvTable.Row row = table.row(text);
            for (String column : table.csv().columns()) {
                String cell = table.csv().cell(row, column);
                if (!cell.isEmpty() && !column.equals(name)) {
                    put(column, cell);
                }
            }
        }
    }

    void setAnswer(BigDecimal answer) {
        values.put(ANSWER, answer);
        shown.put(ANSWER, format(answer, pattern(decimals)));
    }

    BigDecimal value(String expression) {
        return Formula.value(expression, values, table);
    }

    /** A text with its placeholders filled in: {@code {{year}}}, {@code {{unemployed / 1000}}}, {@code {{answer | 0.00}}}. */
    String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(fill(found.group(1), found.group(2))));
    }

    private String fill(String name, String pattern) {
        if (pattern == null && shown.containsKey(name)) {
            return shown.get(name);
        }
        return format(value(name), pattern == null ? pattern(decimals) : pattern);
    }

    static boolean hasPlaceholder(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    static boolean mentionsAnswer(String text) {
        return PLACEHOLDER.matcher(text).results().anyMatch(found -> found.group(1)
                .equals(ANSWER));
    }

    private void put(String name, String text) {
        String pattern = table == null ? null : table.formats().get(name);
        if (CsvTable.isNumber(text)) {
            BigDecimal number = new BigDecimal(text);
            values.put(name, number);
            shown.put(name, pattern == null ? text : format(number, pattern));
        } else {
            values.put(name, text);
            shown.put(name, text);
        }
    }

    private String format(BigDecimal number, String pattern) {
        try {
            return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
        } catch (IllegalArgumentException e) {
            throw new FormulaException("\"" + pattern + "\" is no number format", "a format such as #,##0.0");
        }
    }

    private static String pattern(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
