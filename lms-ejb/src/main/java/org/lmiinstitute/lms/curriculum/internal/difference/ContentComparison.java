package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.internal.Scoring;

/** Compares an activity or a block with its former self: its words, its picture or film, its figures; not what stands in it. */
final class ContentComparison {

    private final Changes changes;

    ContentComparison(Changes changes) {
        this.changes = changes;
    }

    void compare(Part older, Part newer) {
        ChangedThing thing = newer.thing();
        JsonNode before = older.json();
        JsonNode after = newer.json();
        Predicate<String> decides = field -> newer.isTracked() && Scoring.isRule(field);
        changes.fields(thing, before, after, Field.OF_CONTENT, decides);
        ChangedPart file = newer.kind().equals("download") ? ChangedPart.FILE : ChangedPart.FIGURE;
        changes.value(thing, file, List.of(), false, Nodes.text(before.path("src")), Nodes.text(after.path("src")));
        new VideoComparison(changes, thing).compare(before, after);
        changes.fields(thing, before.path("source"), after.path("source"), Field.OF_SOURCE, field -> false);
        new TableComparison(changes, thing).compare(before.path("table"), after.path("table"));
        new ChartComparison(changes, thing).compare(before, after);
    }
}
