package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;

/** The table {@code subscription}. */
@ApplicationScoped
public class SubscriptionTable {

    private static final String ADD =
            "insert into subscription (id, organization_id, kind, address, endpoint_id, token_hash,"
                    + " scope, minor_too, told_seq, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF = "select * from subscription where organization_id = ? order by id";
    private static final String BY_TOKEN = "select * from subscription where token_hash = ?";
    private static final String BEHIND = "select * from subscription where kind <> 'FEED' and told_seq < ? order by id";
    private static final String ADVANCE = "update subscription set told_seq = ? where id = ? and told_seq = ?";
    private static final String REMOVE = "delete from subscription where id = ?";

    private Database database;

    protected SubscriptionTable() {}

    @Inject
    public SubscriptionTable(Database database) {
        this.database = database;
    }

    /** @param tokenHash of a feed, else null */
    public void add(Subscription subscription, byte[] tokenHash) {
        database.update(
                ADD,
                subscription.id(),
                subscription.organizationId(),
                subscription.kind().name(),
                subscription.address().orElse(null),
                subscription.endpointId().orElse(null),
                tokenHash,
                subscription.scope().name(),
                subscription.isMinorToo(),
                subscription.toldSequence(),
                subscription.createdAt());
    }

    /** Those of an organization, the oldest first. */
    public List<Subscription> of(UUID organizationId) {
        return database.query(OF, SubscriptionTable::read, organizationId);
    }

    public Optional<Subscription> findByToken(byte[] tokenHash) {
        return database.query(BY_TOKEN, SubscriptionTable::read, tokenHash).stream()
                .findFirst();
    }

    /** Those to be told that have not looked at an entry yet. */
    public List<Subscription> behind(long sequence) {
        return database.query(BEHIND, SubscriptionTable::read, sequence);
    }

    /** Takes it on oneself to tell a subscriber of the entries up to one. @return false if somebody else did */
    public boolean advance(Subscription subscription, long sequence) {
        return database.update(ADVANCE, sequence, subscription.id(), subscription.toldSequence()) > 0;
    }

    public void remove(UUID id) {
        database.update(REMOVE, id);
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "organization_id"),
                SubscriptionKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("address")),
                Columns.findUuid(row, "endpoint_id"),
                SubscriptionScope.valueOf(row.getString("scope")),
                row.getBoolean("minor_too"),
                Optional.empty(),
                row.getLong("told_seq"),
                Columns.instant(row, "created_at"));
    }
}
