package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a data exercise as a file for spreadsheets (RFC 4180): titles of the columns, then the numbers unformatted. */
final class DataTable {

    private static final String LINE = "\r\n";

    private DataTable() {}

    /** Beside the page that shows the table. */
    static String fileName(JsonNode exercise) {
        return "table-" + Json.text(exercise, "short") + ".csv";
    }

    static String csv(JsonNode table) {
        Stream<String> titles = Json.elements(table.path("columns")).map(column -> Json.text(column, "title"));
        Stream<String> rows = Json.elements(table.path("rows"))
                .map(row -> line(Json.elements(row).map(DataTable::cell)));
        return Stream.concat(Stream.of(line(titles)), rows).collect(Collectors.joining(LINE, "", LINE));
    }

    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static String line(Stream<String> cells) {
        return cells.map(DataTable::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
