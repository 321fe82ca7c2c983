package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;

/**
 * What a statement left beside itself: its attachments, whose content nobody can read for a name and which therefore go with the person,
 * and what it said of activities.
 */
@ApplicationScoped
public class StatementRemains {

    /** A file that came so lately may be of a statement that is being stored just now. */
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private static final int HASH_LENGTH = 16;
    private static final String FILES =
            "select sha2, file_sha256 from lrs_attachment where store_id = ? and statement_id = ?";
    private static final String DETACH =
            "delete from lrs_attachment where store_id = ? and statement_id = ? and sha2 = ?";
    private static final String STILL_NAMED = "select 1 from lrs_attachment where file_sha256 = ? limit 1";
    private static final String FORGET =
            "delete from lrs_activity_definition where activity_hash = ? and definition_hash = ?";
    private static final String CLOSE = "delete from lrs_open_reference where row_id = ?";

    private Database database;
    private AttachmentFolder folder;
    private Clock clock;

    protected StatementRemains() {}

    @Inject
    public StatementRemains(Database database, AttachmentFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Takes the attachments of a statement away; a file goes unless another statement has the same.
     *
     * @throws ConflictException if a file came within the last minute: to be tried again
     */
    void detach(StatementRow row) {
        detach(row, any -> true);
        update(CLOSE, UuidBytes.of(row.rowId()));
    }

    /** Takes the signature of a statement away, which has all that was signed in it; other attachments stay. */
    void unsign(StatementRow row, JsonNode json) {
        Set<String> signatures = new HashSet<>();
        json.path("attachments").forEach(attachment -> StatementSignature.of(attachment)
                .ifPresent(signature ->
                        signatures.add(attachment.path("sha2").asText().toLowerCase(Locale.ROOT))));
        if (!signatures.isEmpty()) {
            detach(row, signatures::contains);
        }
    }

    private void detach(StatementRow row, Predicate<String> isMeant) {
        byte[] store = UuidBytes.of(row.storeId());
        byte[] statement = UuidBytes.of(row.id());
        for (byte[][] attachment : find(FILES, 2, store, statement)) {
            if (isMeant.test(HexFormat.of().formatHex(attachment[0]))) {
                update(DETACH, store, statement, attachment[0]);
                forget(attachment[1]);
            }
        }
    }

    private void forget(byte[] file) {
        if (find(STILL_NAMED, 1, file).isEmpty()
                && !folder.remove(
                        HexFormat.of().formatHex(file), clock.instant().minus(SETTLING))) {
            throw new ConflictException("An attachment came just now; it is taken away in a minute.");
        }
    }

    /** Forgets the definitions in a statement that name the person. */
    void forgetDefinitions(UUID storeId, JsonNode json, PersonTraces traces) {
        if (json instanceof ObjectNode object
                && object.path("definition") instanceof ObjectNode definition
                && traces.isNamedIn(definition.toString())) {
            byte[] activity =
                    new StatementKey(KeyKind.ACTIVITY, object.path("id").asText()).hash(storeId);
            byte[] hash = Sha256.newDigest().digest(definition.toString().getBytes(StandardCharsets.UTF_8));
            update(FORGET, activity, Arrays.copyOf(hash, HASH_LENGTH));
        }
        json.forEach(child -> forgetDefinitions(storeId, child, traces));
    }

    private List<byte[][]> find(String sql, int columns, byte[]... values) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    find.setBytes(i + 1, values[i]);
                }
                try (ResultSet rows = find.executeQuery()) {
                    List<byte[][]> found = new ArrayList<>();
                    while (rows.next()) {
                        byte[][] row = new byte[columns][];
                        for (int i = 0; i < columns; i++) {
                            row[i] = rows.getBytes(i + 1);
                        }
                        found.add(row);
                    }
                    return found;
                }
            }
        });
    }

    private void update(String sql, byte[]... values) {
        database.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.setBytes(i + 1, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }
}
