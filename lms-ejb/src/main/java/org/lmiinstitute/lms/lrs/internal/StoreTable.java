package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;

/** The table {@code lrs_store}. */
@ApplicationScoped
public class StoreTable {

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

    public Optional<UUID> find(UUID organizationId) {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setBytes(1, UuidBytes.of(organizationId));
                try (ResultSet row = find.executeQuery()) {
                    return row.next() ? Optional.of(UuidBytes.toUuid(row.getBytes(1))) : Optional.empty();
                }
            }
        });
    }

    public Map<UUID, UUID> organizations() {
        return database.call(connection -> {
            try (PreparedStatement find = connection.prepareStatement(OWNERS);
                    ResultSet rows = find.executeQuery()) {
                Map<UUID, UUID> owners = new HashMap<>();
                while (rows.next()) {
                    owners.put(UuidBytes.toUuid(rows.getBytes(1)), UuidBytes.toUuid(rows.getBytes(2)));
                }
                return owners;
            }
        });
    }

    public void add(UUID id, UUID organizationId, Instant now) {
        database.call(connection -> {
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setBytes(1, UuidBytes.of(id));
                add.setBytes(2, UuidBytes.of(organizationId));
                add.setObject(3, Columns.of(now));
                return add.executeUpdate();
            }
        });
    }

    public void assign(UUID id, UUID organizationId) {
        database.call(connection -> {
            try (PreparedStatement assign = connection.prepareStatement(ASSIGN)) {
                assign.setBytes(1, UuidBytes.of(organizationId));
                assign.setBytes(2, UuidBytes.of(id));
                return assign.executeUpdate();
            }
        });
    }
}
