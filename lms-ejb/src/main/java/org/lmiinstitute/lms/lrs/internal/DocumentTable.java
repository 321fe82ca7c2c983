package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentIds;
import org.lmiinstitute.lms.lrs.DocumentScope;

/** The table {@code lrs_document}. */
@ApplicationScoped
public class DocumentTable {

    private static final int HASH_LENGTH = 16;
    private static final UUID NO_REGISTRATION = new UUID(0, 0);

    private static final String FIND = "select content_type, content, updated_at from lrs_document"
            + " where scope_hash = ? and registration_id = ? and document_hash = ?";
    private static final String ADD = "insert into lrs_document (scope_hash, registration_id, document_hash, store_id,"
            + " resource, document_id, activity_id, agent_hash, content_type, content, etag, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String REPLACE =
            "update lrs_document set content_type = ?, content = ?, etag = ?, updated_at = ?"
                    + " where scope_hash = ? and registration_id = ? and document_hash = ?";
    private static final String DELETE =
            "delete from lrs_document where scope_hash = ? and registration_id = ? and document_hash = ?";
    private static final String LIST =
            "select min(document_id), max(updated_at) as updated_at from lrs_document where scope_hash = ? and updated_at > ?";
    /** Two ids that a collation takes for one have two hashes. */
    private static final String BY_ID = " group by document_hash order by min(document_id), document_hash";

    private static final String DELETE_ALL = "delete from lrs_document where scope_hash = ?";
    private static final String OF_REGISTRATION = " and registration_id = ?";

    private Database database;

    protected DocumentTable() {}

    @Inject
    public DocumentTable(Database database) {
        this.database = database;
    }

    public Optional<Document> find(UUID storeId, DocumentScope scope, String id) {
        return find(FIND, storeId, scope, id);
    }

    /** Finds a document and holds its row, if there is one, until the transaction ends, so that nobody changes it in between. */
    public Optional<Document> hold(UUID storeId, DocumentScope scope, String id) {
        return find(FIND + " for update", storeId, scope, id);
    }

    /**
     * Adds a document that was not there.
     *
     * @throws org.lmiinstitute.lms.common.ConcurrentWriteException if somebody added it meanwhile
     */
    public void add(UUID storeId, DocumentScope scope, String id, Document document) {
        Object[] values = {
            scopeHash(storeId, scope),
            registration(scope),
            hash(id),
            UuidBytes.of(storeId),
            scope.resource().name(),
            id,
            scope.activityId().orElse(null),
            scope.agent().map(agent -> agentHash(storeId, scope)).orElse(null),
            document.contentType(),
            document.content(),
            document.etag(),
            Columns.of(document.updated())
        };
        update(ADD, values);
    }

    /** Changes a document whose row is held. */
    public void replace(UUID storeId, DocumentScope scope, String id, Document document) {
        update(
                REPLACE,
                document.contentType(),
                document.content(),
                document.etag(),
                Columns.of(document.updated()),
                scopeHash(storeId, scope),
                registration(scope),
                hash(id));
    }

    public void delete(UUID storeId, DocumentScope scope, String id) {
        update(DELETE, scopeHash(storeId, scope), registration(scope), hash(id));
    }

    /** The ids of the documents changed after a moment; of every registration if the scope names none. */
    public DocumentIds list(UUID storeId, DocumentScope scope, Instant since) {
        return database.call(connection -> {
            try (PreparedStatement list = connection.prepareStatement(
                    LIST + (scope.registration().isPresent() ? OF_REGISTRATION : "") + BY_ID)) {
                list.setBytes(1, scopeHash(storeId, scope));
                list.setObject(2, Columns.of(since));
                if (scope.registration().isPresent()) {
                    list.setBytes(3, registration(scope));
                }
                try (ResultSet rows = list.executeQuery()) {
                    List<String> ids = new ArrayList<>();
                    Optional<Instant> last = Optional.empty();
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                        Instant updated = Columns.instant(rows, "updated_at");
                        last = last.filter(updated::isBefore).or(() -> Optional.of(updated));
                    }
                    return new DocumentIds(ids, last);
                }
            }
        });
    }

    /** Deletes all documents of a scope; of every registration if it names none. */
    public void deleteAll(UUID storeId, DocumentScope scope) {
        if (scope.registration().isPresent()) {
            update(DELETE_ALL + OF_REGISTRATION, scopeHash(storeId, scope), registration(scope));
        } else {
            update(DELETE_ALL, new Object[] {scopeHash(storeId, scope)});
        }
    }

    private Optional<Document> find(String sql, UUID storeId, DocumentScope scope, String id) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(sql)) {
                find.setBytes(1, scopeHash(storeId, scope));
                find.setBytes(2, registration(scope));
                find.setBytes(3, hash(id));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    private void update(String sql, Object... values) {
        database.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }

    private static Document read(ResultSet row) throws SQLException {
        return new Document(row.getString("content_type"), row.getBytes("content"), Columns.instant(row, "updated_at"));
    }

    private static byte[] registration(DocumentScope scope) {
        return UuidBytes.of(scope.registration().orElse(NO_REGISTRATION));
    }

    static byte[] scopeHash(UUID storeId, DocumentScope scope) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(UuidBytes.of(storeId));
        digest.update((scope.resource().name() + "\n"
                        + scope.activityId().orElse("") + "\n"
                        + scope.agent().flatMap(Actor::identity).orElse(""))
                .getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(), HASH_LENGTH);
    }

    /** The same hash as an agent has among the keys of statements. */
    static byte[] agentHash(UUID storeId, DocumentScope scope) {
        String identity = scope.agent().flatMap(Actor::identity).orElse("");
        return new StatementKey(KeyKind.AGENT, identity).hash(storeId);
    }

    static byte[] hash(String id) {
        return Arrays.copyOf(Sha256.of(id), HASH_LENGTH);
    }
}
