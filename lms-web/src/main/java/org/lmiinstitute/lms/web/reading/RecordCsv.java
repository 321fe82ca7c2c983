package org.lmiinstitute.lms.web.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.web.csv.Csv;

/**
 * Records as CSV (RFC 4180), a row for each statement; {@code docs/records.md} tells what each column holds.
 */
final class RecordCsv {

    private static final List<String> COLUMNS = List.of(
            "statement_id",
            "stored",
            "timestamp",
            "actor_name",
            "actor_id",
            "verb",
            "verb_id",
            "object_type",
            "object_name",
            "object_id",
            "registration",
            "success",
            "completion",
            "score_scaled",
            "score_raw",
            "score_max",
            "response",
            "duration",
            "platform",
            "language",
            "authority",
            "voided");

    static final String HEAD = String.join(",", COLUMNS) + "\r\n";

    private final RecordPage page;

    RecordCsv(RecordPage page) {
        this.page = page;
    }

    byte[] bytes() {
        StringBuilder rows = new StringBuilder();
        page.records()
                .forEach(found -> rows.append(String.join(",", cells(found))).append("\r\n"));
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> cells(StatementRecord found) {
        JsonNode json = found.json();
        StatementWords words = new StatementWords(json, page.names(), Locale.ENGLISH);
        JsonNode object = json.path("object");
        JsonNode context = json.path("context");
        JsonNode result = json.path("result");
        List<String> cells = new ArrayList<>();
        cells.add(found.id().toString());
        cells.add(found.stored().toString());
        cells.add(Csv.text(json.path("timestamp").asText()));
        cells.add(Csv.text(words.actor()));
        cells.add(Csv.text(identity(json.path("actor"))));
        cells.add(Csv.text(words.verb()));
        cells.add(Csv.text(json.path("verb").path("id").asText()));
        cells.add(Csv.text(object.path("objectType").asText("Activity")));
        cells.add(Csv.text(words.object()));
        cells.add(Csv.text(object.has("id") ? object.path("id").asText() : identity(object)));
        cells.add(Csv.text(context.path("registration").asText()));
        cells.add(result.path("success").asText());
        cells.add(result.path("completion").asText());
        cells.add(number(result.path("score").path("scaled")));
        cells.add(number(result.path("score").path("raw")));
        cells.add(number(result.path("score").path("max")));
        cells.add(Csv.text(result.path("response").asText()));
        cells.add(Csv.text(result.path("duration").asText()));
        cells.add(Csv.text(context.path("platform").asText()));
        cells.add(Csv.text(context.path("language").asText()));
        cells.add(Csv.text(identity(json.path("authority"))));
        cells.add(Boolean.toString(found.voided()));
        return cells;
    }

    /** As it is, also below zero: nothing but a number stands here. Never as plain digits, of which 1E+999999999 has too many. */
    private static String number(JsonNode value) {
        return value.isNumber() ? value.asText() : "";
    }

    /** The identity in one text: the address, the hash, the OpenID, or home page and name of the account. */
    private static String identity(JsonNode agent) {
        if (agent.has("account")) {
            return agent.path("account").path("homePage").asText() + " "
                    + agent.path("account").path("name").asText();
        }
        for (String identifier : List.of("mbox", "mbox_sha1sum", "openid")) {
            if (agent.has(identifier)) {
                return agent.path(identifier).asText();
            }
        }
        return "";
    }
}
