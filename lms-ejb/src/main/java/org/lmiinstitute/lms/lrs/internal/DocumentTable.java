package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
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
        database.update(
                ADD,
                scopeHash(storeId, scope),
                registration(scope),
                hash(id),
                storeId,
                scope.resource().name(),
                id,
                scope.activityId().orElse(null),
                scope.agent().map(agent -> agentHash(storeId, scope)).orElse(null),
                document.contentType(),
                document.content(),
                document.etag(),
                document.updated());
    }

    /** Changes a document whose row is held. */
    public void replace(UUID storeId, DocumentScope scope, String id, Document document) {
        database.update(
                REPLACE,
                document.contentType(),
                document.content(),
                document.etag(),
                document.updated(),
                scopeHash(storeId, scope),
                registration(scope),
                hash(id));
    }

    public void delete(UUID storeId, DocumentScope scope, String id) {
        database.update(DELETE, scopeHash(storeId, scope), registration(scope), hash(id));
    }

    /** The ids of the documents changed after a moment; of every registration if the scope names none. */
    public DocumentIds list(UUID storeId, DocumentScope scope, Instant since) {
        List<Listed> listed = scope.registration().isPresent()
                ? database.query(
                        LIST + OF_REGISTRATION + BY_ID,
                        Listed::of,
                        scopeHash(storeId, scope),
                        since,
                        registration(scope))
                : database.query(LIST + BY_ID, Listed::of, scopeHash(storeId, scope), since);
        return new DocumentIds(
                listed.stream().map(Listed::id).toList(),
                listed.stream().map(Listed::updated).max(Comparator.naturalOrder()));
    }

    private record Listed(String id, Instant updated) {

        static Listed of(ResultSet row) throws SQLException {
            return new Listed(row.getString(1), Columns.instant(row, "updated_at"));
        }
    }

    /** Deletes all documents of a scope; of every registration if it names none. */
    public void deleteAll(UUID storeId, DocumentScope scope) {
        if (scope.registration().isPresent()) {
            database.update(DELETE_ALL + OF_REGISTRATION, scopeHash(storeId, scope), registration(scope));
        } else {
            database.update(DELETE_ALL, scopeHash(storeId, scope));
        }
    }

    private Optional<Document> find(String sql, UUID storeId, DocumentScope scope, String id) {
        return database
                .query(sql, DocumentTable::read, scopeHash(storeId, scope), registration(scope), hash(id))
                .stream()
                .findFirst();
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
