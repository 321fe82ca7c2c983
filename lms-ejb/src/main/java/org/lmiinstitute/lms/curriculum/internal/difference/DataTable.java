package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of a data exercise, its rows by what names them.
 *
 * @param columns titles by the columns' names
 * @param rows cells by the columns' names
 */
record DataTable(Map<String, String> columns, Map<String, Map<String, String>> rows) {

    static DataTable of(JsonNode table) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.path("columns")
                .forEach(column -> columns.put(
                        column.path("name").asText(), column.path("title").asText()));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        String key = columns.containsKey(table.path("key").asText())
                ? table.path("key").asText()
                : columns.keySet().stream().findFirst().orElse("");
        for (JsonNode cells : table.path("rows")) {
            Map<String, String> row = row(List.copyOf(columns.keySet()), cells);
            rows.put(free(row.getOrDefault(key, ""), rows), row);
        }
        return new DataTable(columns, rows);
    }

    private static Map<String, String> row(List<String> names, JsonNode cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), Nodes.text(cells.path(i)));
        }
        return row;
    }

    /** Two rows of one name are told apart by a number. */
    private static String free(String name, Map<String, ?> taken) {
        String free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }
}
