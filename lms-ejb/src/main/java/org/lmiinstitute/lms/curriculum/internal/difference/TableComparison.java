package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;

/** Compares tables by the names of their columns and of their rows. */
final class TableComparison {

    private final Changes changes;
    private final ChangedThing thing;

    TableComparison(Changes changes, ChangedThing thing) {
        this.changes = changes;
        this.thing = thing;
    }

    void compare(JsonNode older, JsonNode newer) {
        changes.words(
                thing,
                ChangedPart.CAPTION,
                List.of(),
                false,
                Nodes.text(older.path("caption")),
                Nodes.text(newer.path("caption")));
        DataTable before = DataTable.of(older);
        DataTable after = DataTable.of(newer);
        compareColumns(before.columns(), after.columns());
        after.rows().forEach((name, row) -> compareRow(name, before.rows().get(name), row, after.columns()));
        before.rows().keySet().stream()
                .filter(name -> !after.rows().containsKey(name))
                .forEach(name -> row(ChangeKind.REMOVED, name, before.rows().get(name), Map.of()));
    }

    private void compareColumns(Map<String, String> before, Map<String, String> after) {
        after.forEach((name, title) -> {
            if (before.containsKey(name)) {
                changes.value(thing, ChangedPart.COLUMN, List.of(title), false, before.get(name), title);
            } else {
                changes.add(thing, ChangeKind.ADDED, ChangedPart.COLUMN, List.of(title), false, "", title);
            }
        });
        before.forEach((name, title) -> {
            if (!after.containsKey(name)) {
                changes.add(thing, ChangeKind.REMOVED, ChangedPart.COLUMN, List.of(title), false, title, "");
            }
        });
    }

    /** The cells of columns that were there before; those of a new column are part of that. */
    private void compareRow(
            String name, Map<String, String> before, Map<String, String> after, Map<String, String> titles) {
        if (before == null) {
            row(ChangeKind.ADDED, name, Map.of(), after);
            return;
        }
        after.forEach((column, cell) -> {
            if (before.containsKey(column)) {
                changes.value(
                        thing, ChangedPart.CELL, List.of(name, titles.get(column)), false, before.get(column), cell);
            }
        });
    }

    private void row(ChangeKind kind, String name, Map<String, String> before, Map<String, String> after) {
        changes.add(
                thing,
                kind,
                ChangedPart.ROW,
                List.of(name),
                false,
                String.join(" · ", before.values()),
                String.join(" · ", after.values()));
    }
}
