package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.lrs.Timestamps;

/**
 * A stored row as the statement that is answered: every property that came, byte for byte, and what the server sets
 * (xAPI 1.0.3 Data 2.4: id and timestamp and version where they were missing, stored and authority always). Two things are
 * answered otherwise than they came, because the specifications ask for it: see {@link SingleActivities} and, in 2.0, the timestamp.
 */
@ApplicationScoped
public class StatementOutput {

    private static final Set<String> SET_HERE_ALWAYS = Set.of("stored", "authority");
    private static final int ROOM_FOR_ADDITIONS = 300;

    /** What is stored was checked when it came, duplicate keys too. */
    private static final JsonFactory STORED = new JsonFactory();

    private IdBase idBase;
    private String homePage;

    protected StatementOutput() {}

    @Inject
    public StatementOutput(IdBase idBase) {
        this.idBase = idBase;
    }

    /** The statement as UTF-8 JSON. */
    byte[] bytes(StatementRow row) {
        byte[] received = row.json();
        ByteArrayOutputStream out = new ByteArrayOutputStream(received.length + ROOM_FOR_ADDITIONS);
        Set<String> came = new HashSet<>();
        Optional<String> utc = Optional.empty();
        out.write('{');
        try (JsonParser parser = STORED.createParser(received)) {
            parser.nextToken();
            JsonToken token = parser.nextToken();
            while (token == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.nextToken();
                Optional<String> other = inUtc(row, name, parser);
                List<SingleActivities.Place> singles = SingleActivities.within(name, parser);
                token = parser.nextToken();
                int end = (int) parser.currentTokenLocation().getByteOffset();
                if (other.isPresent()) {
                    utc = other;
                } else if (!SET_HERE_ALWAYS.contains(name)) {
                    came.add(name);
                    write(out, received, start, end, singles);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.writeBytes(added(row, came, utc).getBytes(StandardCharsets.UTF_8));
        out.write('}');
        return out.toByteArray();
    }

    StoredStatement statement(StatementRow row) {
        return new StoredStatement(
                row.storeId(),
                row.rowId(),
                row.id(),
                row.stored(),
                row.authorityId(),
                Parsing.object(bytes(row), "stored statement"));
    }

    /** The same as {@link #statement(StatementRow)} for one whose JSON is at hand. */
    StoredStatement statement(StatementRow row, ObjectNode received) {
        if (isOfOtherOffset(row, received.path("timestamp").asText("Z")) || SingleActivities.areIn(received)) {
            return statement(row);
        }
        ObjectNode json = Parsing.MAPPER.createObjectNode();
        json.put("id", row.id().toString());
        json.put("timestamp", row.stored().toString());
        json.put("version", row.version());
        json.setAll(received);
        json.put("stored", row.stored().toString());
        json.set("authority", authority(row.authorityId()));
        return new StoredStatement(row.storeId(), row.rowId(), row.id(), row.stored(), row.authorityId(), json);
    }

    /** The authority is an account whose home page is this installation (xAPI 1.0.3 Data 2.4.9). */
    ObjectNode authority(UUID authorityId) {
        ObjectNode authority = Parsing.MAPPER.createObjectNode().put("objectType", "Agent");
        authority.putObject("account").put("homePage", idBase.value()).put("name", authorityId.toString());
        return authority;
    }

    /** The credential whose statements have this agent as their authority. */
    Optional<UUID> credentialOf(JsonNode agent) {
        String name = agent.path("account").path("name").asText();
        return ValueRules.isUuid(name) && Actor.same(agent, authority(UUID.fromString(name)))
                ? Optional.of(UUID.fromString(name))
                : Optional.empty();
    }

    /** What the server sets, of the members that may come only what did not. */
    private String added(StatementRow row, Set<String> came, Optional<String> utc) {
        String stored = row.stored().toString();
        StringJoiner added = new StringJoiner(",");
        if (!came.contains("id")) {
            added.add("\"id\":\"" + row.id() + "\"");
        }
        if (!came.contains("timestamp")) {
            added.add("\"timestamp\":\"" + utc.orElse(stored) + "\"");
        }
        if (!came.contains("version")) {
            added.add("\"version\":\"" + row.version() + "\"");
        }
        added.add("\"stored\":\"" + stored + "\"");
        added.add("\"authority\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":" + homePage() + ",\"name\":\""
                + row.authorityId() + "\"}}");
        return added.toString();
    }

    /** As a JSON string; worked out once, for it stands in each statement. */
    private String homePage() {
        if (homePage == null) {
            homePage = TextNode.valueOf(idBase.value()).toString();
        }
        return homePage;
    }

    /** Since 2.0 a timestamp is answered in UTC, whatever its offset was (IEEE 9274.1.1, 4.2.7). */
    private static Optional<String> inUtc(StatementRow row, String name, JsonParser parser) throws IOException {
        return name.equals("timestamp") && isOfOtherOffset(row, parser.getText())
                ? Optional.of(Timestamps.parse(parser.getText()).toString())
                : Optional.empty();
    }

    private static boolean isOfOtherOffset(StatementRow row, String timestamp) {
        return row.version().startsWith("2") && !timestamp.endsWith("Z");
    }

    /** Writes one member and a comma: stored and authority always follow. */
    private static void write(
            ByteArrayOutputStream out, byte[] bytes, int start, int nextToken, List<SingleActivities.Place> singles) {
        int end = nextToken;
        while (bytes[end - 1] == ',' || bytes[end - 1] <= ' ') {
            end--;
        }
        int written = start;
        for (SingleActivities.Place single : singles) {
            out.write(bytes, written, single.start() - written);
            out.write('[');
            out.write(bytes, single.start(), single.end() - single.start());
            out.write(']');
            written = single.end();
        }
        out.write(bytes, written, end - written);
        out.write(',');
    }
}
