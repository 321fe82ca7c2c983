package org.lmiinstitute.lms.web.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Puts records into words, in the visitor's language and time. */
@RequestScoped
public class RecordRows {

    private static final String DAY = "EEE, MMM d, uuuu";
    private static final String TIME = "h:mm:ss a";

    private Texts texts;
    private Visitor visitor;

    protected RecordRows() {}

    @Inject
    public RecordRows(Texts texts, Visitor visitor) {
        this.texts = texts;
        this.visitor = visitor;
    }

    /** Where the days of the visitor begin. */
    ZoneId zone() {
        return visitor.zone().orElse(ZoneOffset.UTC);
    }

    List<RecordRow> of(RecordPage page, RecordAddresses addresses) {
        return page.records().stream().map(found -> row(found, page, addresses)).toList();
    }

    private RecordRow row(StatementRecord found, RecordPage page, RecordAddresses addresses) {
        ObjectNode json = found.json();
        StatementWords words = new StatementWords(json, page.names(), visitor.getLocale());
        Instant happened = words.happened(found.stored());
        JsonNode result = json.path("result");
        return new RecordRow(
                found.id().toString(),
                found.rowId().toString(),
                words.actor(),
                addresses.timeline(json.path("actor")),
                words.verb(),
                words.object(),
                words.isAboutActivity()
                        ? addresses.activity(json.path("object").path("id").asText())
                        : "",
                result(result, words.saysSuccess()),
                tone(result),
                found.voided(),
                format(happened, DAY),
                format(happened, TIME),
                happened.toString(),
                addresses.statement(found.id()));
    }

    private String result(JsonNode result, boolean said) {
        List<String> parts = new ArrayList<>();
        if (result.has("success") && !said) {
            parts.add(text().get(result.path("success").asBoolean() ? "result.right" : "result.wrong"));
        }
        if (result.path("score").has("scaled")) {
            parts.add(NumberFormat.getPercentInstance(visitor.getLocale())
                    .format(result.path("score").path("scaled").asDouble()));
        } else if (result.path("score").has("raw")) {
            parts.add(text().fill("result.raw", result.path("score").path("raw").asText()));
        }
        if (result.has("response")) {
            parts.add(text().fill("result.response", result.path("response").asText()));
        }
        if (parts.isEmpty() && result.path("completion").asBoolean()) {
            parts.add(text().get("result.completed"));
        }
        return String.join(" · ", parts);
    }

    private static String tone(JsonNode result) {
        if (result.has("success")) {
            return result.path("success").asBoolean() ? "ok" : "warn";
        }
        return result.path("completion").asBoolean() ? "ok" : "";
    }

    /** "Sat, Nov 28, 2026 · 3:01:56 am CST". */
    String moment(Instant when) {
        String zone = DateTimeFormatter.ofPattern("zzz", visitor.getLocale()).format(when.atZone(zone()));
        return format(when, DAY) + " · " + format(when, TIME) + " " + zone;
    }

    private String format(Instant when, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, visitor.getLocale())
                .format(when.atZone(zone()))
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    private TextBundle text() {
        return texts.of("reading");
    }

    /** The rows by their day, in their order. */
    static Map<String, List<RecordRow>> byDay(List<RecordRow> rows) {
        Map<String, List<RecordRow>> days = new LinkedHashMap<>();
        rows.forEach(
                row -> days.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
        return days;
    }
}
