package org.lmiinstitute.lms.web.csv;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * CSV (RFC 4180). A cell of text that a spreadsheet would take for a formula begins with an apostrophe, which spreadsheets do not show:
 * nobody's name or answer is ever run.
 */
public final class Csv {

    /** Without it Excel takes the file for one in the code page of its country. */
    public static final String BYTE_ORDER_MARK = "\ufeff";

    /** What makes a formula of a cell at its beginning; a tab or line break can hide what stands behind it. */
    private static final String DANGEROUS = "=+-@\t\r\n|%\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** A cell of text. */
    public static String text(String value) {
        String safe = !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** A cell of text, or of a number; empty where there is nothing. */
    public static String cell(Object value) {
        Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (content == null) {
            return "";
        }
        return content instanceof Number ? content.toString() : text(content.toString());
    }

    /**
     * Answers with a table to be saved under a name.
     *
     * @param rows as many cells as there are columns, each as {@link #cell} takes it
     */
    public static void send(
            HttpServletResponse response, String fileName, List<String> columns, List<List<Object>> rows)
            throws IOException {
        String body = rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", BYTE_ORDER_MARK + String.join(",", columns) + "\r\n", ""));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
