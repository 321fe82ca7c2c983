package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;

/** The table {@code lrs_store}. */
@ApplicationScoped
public class StoreTable {

    private static final String ALL = "select id from lrs_store order by created_at, id";
    private static final String FIND = "select id from lrs_store where organization_id = ?";
    /** Whoever comes second finds the first one's store. */
    private static final String ADD = "insert into lrs_store (id, organization_id, created_at) values (?, ?, ?)"
            + " on duplicate key update organization_id = organization_id";

    private static final String OWNERS = "select id, organization_id from lrs_store where organization_id is not null";

    private static final String ASSIGN = "update lrs_store set organization_id = ? where id = ?";

    private Database database;

    protected StoreTable() {}

    @Inject
    public StoreTable(Database database) {
        this.database = database;
    }

    /** The oldest first. */
    List<UUID> all() {
        return database.query(ALL, row -> Columns.uuid(row, "id"));
    }

    public Optional<UUID> find(UUID organizationId) {
        return database.query(FIND, row -> Columns.uuid(row, "id"), organizationId).stream()
                .findFirst();
    }

    public Map<UUID, UUID> organizations() {
        Map<UUID, UUID> owners = new HashMap<>();
        database.query(OWNERS, row -> owners.put(Columns.uuid(row, "id"), Columns.uuid(row, "organization_id")));
        return owners;
    }

    public void add(UUID id, UUID organizationId, Instant now) {
        database.update(ADD, id, organizationId, now);
    }

    public void assign(UUID id, UUID organizationId) {
        database.update(ASSIGN, organizationId, id);
    }
}
