package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.internal.ActivityDefinitionTable.Known;

/**
 * What statements say of activities (xAPI 1.0.3 Data 2.4.4.1 and Communication 2.5). Each definition that differs from those before is
 * a row of its own and none is ever changed, so that many who write about the same few activities share nothing to wait for; the
 * canonical definition is made of all of them when somebody asks.
 */
@ApplicationScoped
public class ActivityDefinitions {

    /** An activity that is defined anew with every statement is not worth more rows than these. */
    static final int MOST_OF_AN_ACTIVITY = 200;

    private static final int REMEMBERED = 20_000;
    private static final int HASH_LENGTH = 16;

    /** A row older than this is committed: no transaction takes so long, and one that was rolled back left none. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    /** So long it is believed that a settled row is there: erasures delete some. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final String KEYS = "correctResponsesPattern";
    private static final List<String> MERGED = List.of("name", "description", "extensions");

    private ActivityDefinitionTable table;
    private Ids ids;
    private Clock clock;
    private volatile Instant settledSince = Instant.EPOCH;
    private final Set<DefinitionHash> settled =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<DefinitionHash, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            }));

    protected ActivityDefinitions() {}

    @Inject
    public ActivityDefinitions(ActivityDefinitionTable table, Ids ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /** The same without the answers that are right. */
    public ObjectNode activityWithoutKeys(UUID storeId, String activityId) {
        ObjectNode activity = activity(storeId, activityId);
        if (activity.get("definition") instanceof ObjectNode definition) {
            removeKeys(definition);
        }
        return activity;
    }

    private record Said(String activityId, byte[] json) {}

    /**
     * Forgets which definitions are stored already, so that those which were deleted are stored when they come again. Other nodes
     * forget within {@link #KEPT}.
     */
    void forgetSettled() {
        settled.clear();
        settledSince = clock.instant();
    }

    /** Remembers what new statements say of activities. */
    void learn(UUID storeId, List<NewStatement> statements) {
        if (settledSince.plus(KEPT).isBefore(clock.instant())) {
            forgetSettled();
        }
        Map<DefinitionHash, Said> said = new LinkedHashMap<>();
        for (NewStatement statement : statements) {
            collect(storeId, statement.received().json(), said);
        }
        said.keySet().removeAll(settled);
        if (!said.isEmpty()) {
            insertUnknown(storeId, said);
        }
    }

    /** The canonical definitions of those activities that have one, by activity id. */
    Map<String, ObjectNode> canonical(UUID storeId, Collection<String> activityIds) {
        Map<String, ObjectNode> canonical = new LinkedHashMap<>();
        List<byte[]> hashes =
                activityIds.stream().distinct().map(id -> hash(storeId, id)).toList();
        table.find(hashes)
                .forEach(found -> canonical.merge(
                        found.activityId(), Parsing.object(found.json(), "definition"), ActivityDefinitions::merged));
        return canonical;
    }

    /** The whole Activity (Communication 2.5); of one that nobody defined there is nothing but the id. */
    public ObjectNode activity(UUID storeId, String activityId) {
        ObjectNode activity =
                Parsing.MAPPER.createObjectNode().put("objectType", "Activity").put("id", activityId);
        ObjectNode definition = canonical(storeId, List.of(activityId)).get(activityId);
        if (definition != null) {
            activity.set("definition", definition);
        }
        return activity;
    }

    /** Leaves out which answers are right. */
    static ObjectNode removeKeys(ObjectNode definition) {
        definition.remove(KEYS);
        return definition;
    }

    private void insertUnknown(UUID storeId, Map<DefinitionHash, Said> said) {
        Map<ByteBuffer, Integer> counts = new HashMap<>();
        said.keySet().forEach(hash -> counts.put(ByteBuffer.wrap(hash.activity()), 0));
        Instant old = clock.instant().minus(SETTLED);
        for (Known row :
                table.hashes(counts.keySet().stream().map(ByteBuffer::array).toList())) {
            counts.merge(ByteBuffer.wrap(row.hash().activity()), 1, Integer::sum);
            if (said.remove(row.hash()) != null
                    && StatementRow.storedAt(row.rowId()).isBefore(old)) {
                settled.add(row.hash());
            }
        }
        List<Object[]> rows = new ArrayList<>();
        said.forEach((hash, definition) -> {
            if (counts.merge(ByteBuffer.wrap(hash.activity()), 1, Integer::sum) <= MOST_OF_AN_ACTIVITY) {
                rows.add(row(storeId, hash, definition));
            }
        });
        if (!rows.isEmpty()) {
            table.insert(rows);
        }
    }

    private Object[] row(UUID storeId, DefinitionHash hash, Said said) {
        return new Object[] {
            hash.activity(),
            hash.definition(),
            UuidBytes.of(storeId),
            UuidBytes.of(ids.next()),
            said.activityId(),
            said.json()
        };
    }

    private static void collect(UUID storeId, JsonNode statement, Map<DefinitionHash, Said> said) {
        StatementWalk collector = new StatementWalk() {
            @Override
            public void activity(ObjectNode activity) {
                if (activity.path("definition") instanceof ObjectNode definition && !definition.isEmpty()) {
                    String id = activity.path("id").asText();
                    byte[] json = definition.toString().getBytes(StandardCharsets.UTF_8);
                    byte[] hash = Arrays.copyOf(Sha256.newDigest().digest(json), HASH_LENGTH);
                    said.put(new DefinitionHash(hash(storeId, id), hash), new Said(id, json));
                }
            }
        };
        collector.through(statement);
    }

    private static byte[] hash(UUID storeId, String activityId) {
        return new StatementKey(KeyKind.ACTIVITY, activityId).hash(storeId);
    }

    /** Languages and extensions come together; of anything else the later word counts. */
    private static ObjectNode merged(ObjectNode earlier, ObjectNode later) {
        for (Map.Entry<String, JsonNode> property : later.properties()) {
            JsonNode before = earlier.get(property.getKey());
            if (MERGED.contains(property.getKey())
                    && before instanceof ObjectNode map
                    && property.getValue() instanceof ObjectNode more) {
                map.setAll(more);
            } else {
                earlier.set(property.getKey(), property.getValue());
            }
        }
        return earlier;
    }
}
