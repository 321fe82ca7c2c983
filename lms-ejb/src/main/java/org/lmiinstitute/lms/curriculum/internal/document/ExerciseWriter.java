package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.CsvTable;

/** Writes a data exercise: where its figures come from, the table, the chart, the questions. */
final class ExerciseWriter {

    private final DocumentContext context;
    private final TableReader tables;
    private final QuestionWriter questions;

    ExerciseWriter(DocumentContext context) {
        this.context = context;
        this.tables = new TableReader(context);
        this.questions = new QuestionWriter(context);
    }

    /** Adds the exercise that a file describes to a node of the document. */
    void write(ObjectNode json, String file, ContentPlace namedAt) {
        context.files().yaml(file, "exercise", namedAt).ifPresent(exercise -> write(json, exercise));
    }

    private void write(ObjectNode json, ContentNode exercise) {
        if (!json.has("title")) {
            json.put("title", exercise.findText("title").orElse("Data exercise"));
        }
        json.put(
                "intro",
                exercise.find("intro")
                        .map(intro -> context.html(intro.text(), intro.textPlace()))
                        .orElse(""));
        json.set("source", exercise.get("source").json());
        Optional<ExerciseTable> table = tables.read(exercise.get("table"));
        if (table.isEmpty()) {
            return;
        }
        writeTable(json.putObject("table"), exercise, table.get());
        exercise.find("chart").ifPresent(chart -> writeChart(json, exercise, chart, table.get()));
        json.set("questions", questions.writeAll(exercise.list("questions"), table.get()));
    }

    private static void writeTable(ObjectNode json, ContentNode exercise, ExerciseTable table) {
        ContentNode described = exercise.get("table");
        json.put(
                "caption",
                described.findText("caption").orElse(exercise.get("source").text("table")));
        json.put("key", table.key());
        ArrayNode columns = json.putArray("columns");
        List<ContentNode> shown = described.list("columns");
        for (ContentNode column : shown) {
            ObjectNode written =
                    columns.addObject().put("name", column.text("name")).put("title", column.text("title"));
            column.findText("format").ifPresent(format -> written.put("format", format));
            written.put("numeric", table.csv().isNumeric(column.text("name"), table.rows()));
        }
        ArrayNode rows = json.putArray("rows");
        for (CsvTable.Row row : table.rows()) {
            ArrayNode cells = rows.addArray();
            shown.forEach(column -> addCell(cells, table, row, column.text("name")));
        }
    }

    private void writeChart(ObjectNode json, ContentNode exercise, ContentNode chart, ExerciseTable table) {
        boolean isSound = tables.checkColumn(chart.get("x"), table.csv());
        for (ContentNode column : chart.list("y")) {
            isSound &= tables.checkColumn(column, table.csv());
            if (isSound && !table.csv().isNumeric(column.text(), table.rows())) {
                context.report(
                        column.place(),
                        "the column \"" + column.text() + "\" holds more than numbers",
                        "a column of numbers");
            }
        }
        if (!isSound) {
            return;
        }
        ObjectNode written = json.putObject("chart");
        written.put("kind", chart.text("kind"))
                .put("title", chart.text("title"))
                .put("alt", chart.text("alt"));
        chart.findText("unit").ifPresent(unit -> written.put("unit", unit));
        written.put("xTitle", titleOf(exercise, chart.text("x")));
        column(written.putArray("x"), table, chart.text("x"));
        ArrayNode series = written.putArray("series");
        for (ContentNode column : chart.list("y")) {
            ObjectNode line =
                    series.addObject().put("name", column.text()).put("title", titleOf(exercise, column.text()));
            column(line.putArray("values"), table, column.text());
        }
        writeMarks(written.putArray("marks"), chart, table);
    }

    private void writeMarks(ArrayNode marks, ContentNode chart, ExerciseTable table) {
        String x = chart.text("x");
        for (ContentNode mark : chart.list("mark")) {
            Optional<CsvTable.Row> row = table.rows().stream()
                    .filter(candidate -> CsvTable.isSame(table.csv().cell(candidate, x), mark.text()))
                    .findFirst();
            if (row.isPresent()) {
                addCell(marks, table, row.get(), x);
            } else {
                context.report(
                        mark.place(), "there is no " + x + " " + mark.text() + " in the rows shown", "a value that is");
            }
        }
    }

    private static String titleOf(ContentNode exercise, String column) {
        return exercise.get("table").list("columns").stream()
                .filter(shown -> shown.text("name").equals(column))
                .findFirst()
                .map(shown -> shown.text("title"))
                .orElse(column);
    }

    private static void column(ArrayNode values, ExerciseTable table, String column) {
        table.rows().forEach(row -> addCell(values, table, row, column));
    }

    private static void addCell(ArrayNode cells, ExerciseTable table, CsvTable.Row row, String column) {
        String cell = table.csv().cell(row, column);
        if (cell.isEmpty()) {
            cells.addNull();
        } else if (table.csv().isNumeric(column, table.rows()) && !hasLeadingZero(cell)) {
            cells.add(new BigDecimal(cell));
        } else {
            cells.add(cell);
        }
    }

    /** Codes such as county 01001 look like numbers and are none. */
    private static boolean hasLeadingZero(String cell) {
        return cell.matches("[-+]?0\\d.*");
    }
}
