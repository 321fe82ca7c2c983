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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.internal.ActivityDefinitionTable.Known;

/**
 * What statements say of activities (xAPI 1.0.3 Data 2.4.4.1 and Communication 2.5). Each definition that differs from those before is
 * a row of its own, so that many who write about the same few activities share nothing to wait for; the canonical definition is made
 * of all of them when somebody asks. One that is said again after another becomes the newest, once a minute at most: an activity that
 * is named in turn in two languages is nothing that writers should wait for.
 */
@ApplicationScoped
public class ActivityDefinitions {

    /** Of an activity that is defined anew with every statement the latest are kept. */
    static final int MOST_OF_AN_ACTIVITY = 200;

    private static final int MADE_ROOM = 50;

    private static final int REMEMBERED = 20_000;

    /** A row older than this is committed: no transaction takes so long, and one that was rolled back left none. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Duration RENEWAL = Duration.ofMinutes(1);

    private static final String KEYS = "correctResponsesPattern";
    private static final List<String> MERGED = List.of("name", "description", "extensions");

    private ActivityDefinitionTable table;
    private Ids ids;
    private Clock clock;
    /** Known definitions, and until when nobody need look at them again. */
    private final Map<DefinitionHash, Instant> settled = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DefinitionHash, Instant> eldest) {
            return size() > REMEMBERED;
        }
    });

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
     * look again within {@link #RENEWAL}.
     */
    void forgetSettled() {
        settled.clear();
    }

    /** Remembers what new statements say of activities. */
    void learn(UUID storeId, List<NewStatement> statements) {
        Map<DefinitionHash, Said> said = new LinkedHashMap<>();
        for (NewStatement statement : statements) {
            collect(storeId, statement.received().json(), said);
        }
        Instant now = clock.instant();
        said.keySet().removeIf(hash -> Optional.ofNullable(settled.get(hash))
                .filter(now::isBefore)
                .isPresent());
        if (!said.isEmpty()) {
            keep(storeId, said);
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

    private void keep(UUID storeId, Map<DefinitionHash, Said> said) {
        Map<ByteBuffer, Changes> activities = new LinkedHashMap<>();
        said.keySet().forEach(hash -> activities.put(ByteBuffer.wrap(hash.activity()), new Changes()));
        for (Known row :
                table.hashes(activities.keySet().stream().map(ByteBuffer::array).toList())) {
            activities.get(ByteBuffer.wrap(row.hash().activity())).known.put(row.hash(), row.rowId());
        }
        said.forEach((hash, definition) ->
                activities.get(ByteBuffer.wrap(hash.activity())).say(hash, () -> row(storeId, hash, definition)));
        Map<DefinitionHash, UUID> renewed = new LinkedHashMap<>();
        List<DefinitionHash> forgotten = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (Changes changes : activities.values()) {
            changes.makeRoom(said.keySet(), forgotten);
            rows.addAll(changes.rows);
            renewed.putAll(changes.renewed);
        }
        table.change(forgotten, rows, renewed);
    }

    /** What becomes of the definitions of one activity. */
    private final class Changes {

        private final Map<DefinitionHash, UUID> known = new LinkedHashMap<>();
        private final List<Object[]> rows = new ArrayList<>();
        private final Map<DefinitionHash, UUID> renewed = new LinkedHashMap<>();

        void say(DefinitionHash hash, Supplier<Object[]> row) {
            UUID rowId = known.get(hash);
            if (rowId == null) {
                rows.add(row.get());
                return;
            }
            Instant now = clock.instant();
            Instant since = StatementRow.storedAt(rowId);
            if (isNewest(rowId) || since.isAfter(now.minus(RENEWAL))) {
                if (since.isBefore(now.minus(SETTLED))) {
                    settled.put(hash, now.plus(RENEWAL));
                }
            } else {
                renewed.put(hash, ids.next());
            }
        }

        private boolean isNewest(UUID rowId) {
            return rows.isEmpty() && renewed.isEmpty() && rowId.equals(Collections.max(known.values()));
        }

        /** Lets the oldest go, some at once so that this is rare; what was said just now stays, the latest of it at least. */
        void makeRoom(Set<DefinitionHash> said, List<DefinitionHash> forgotten) {
            int tooMany = known.size() + rows.size() - MOST_OF_AN_ACTIVITY;
            if (tooMany <= 0) {
                return;
            }
            List<DefinitionHash> oldest = known.entrySet().stream()
                    .filter(row -> !said.contains(row.getKey()))
                    .sorted(Map.Entry.comparingByValue())
                    .limit(tooMany + MADE_ROOM)
                    .map(Map.Entry::getKey)
                    .toList();
            forgotten.addAll(oldest);
            rows.subList(0, Math.min(rows.size(), Math.max(0, tooMany - oldest.size())))
                    .clear();
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
                    DefinitionHash key = DefinitionHash.of(hash(storeId, id), json);
                    said.remove(key);
                    said.put(key, new Said(id, json));
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
