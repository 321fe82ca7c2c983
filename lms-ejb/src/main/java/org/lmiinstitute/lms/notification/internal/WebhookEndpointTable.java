package org.lmiinstitute.lms.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.notification.WebhookEndpoint;

/** The table {@code webhook_endpoint}. */
@ApplicationScoped
public class WebhookEndpointTable {

    private static final String ADD = "insert into webhook_endpoint (id, title, url, sealed_secret, is_active,"
            + " created_at) values (?, ?, ?, ?, true, ?)";
    private static final String ONE = "select * from webhook_endpoint where id = ?";
    private static final String ALL = "select * from webhook_endpoint order by is_active, title, id";
    private static final String SECRET = "select sealed_secret from webhook_endpoint where id = ?";
    private static final String CHANGE_SECRET = "update webhook_endpoint set sealed_secret = ? where id = ?";
    private static final String DISABLE =
            "update webhook_endpoint set is_active = false, cause = ?, disabled_at = ? where id = ? and is_active";
    private static final String ENABLE =
            "update webhook_endpoint set is_active = true, cause = null, disabled_at = null where id = ?";
    private static final String REMOVE = "delete from webhook_endpoint where id = ?";

    private Database database;
    private Clock clock;

    protected WebhookEndpointTable() {}

    @Inject
    public WebhookEndpointTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void add(UUID id, String title, String url, byte[] sealedSecret) {
        database.update(ADD, id, title, url, sealedSecret, clock.instant());
    }

    public Optional<WebhookEndpoint> find(UUID id) {
        return database.query(ONE, WebhookEndpointTable::read, id).stream().findFirst();
    }

    /** Those that are disabled first, by title. */
    public List<WebhookEndpoint> all() {
        return database.query(ALL, WebhookEndpointTable::read);
    }

    byte[] sealedSecret(UUID id) {
        return database.query(SECRET, row -> row.getBytes(1), id).get(0);
    }

    public void changeSecret(UUID id, byte[] sealedSecret) {
        database.update(CHANGE_SECRET, sealedSecret, id);
    }

    void disable(UUID id, String cause) {
        database.update(DISABLE, Columns.cut(cause), clock.instant(), id);
    }

    public void enable(UUID id) {
        database.update(ENABLE, id);
    }

    /** Its messages go with it. */
    public void remove(UUID id) {
        database.update(REMOVE, id);
    }

    private static WebhookEndpoint read(ResultSet row) throws SQLException {
        return new WebhookEndpoint(
                Columns.uuid(row, "id"),
                row.getString("title"),
                row.getString("url"),
                row.getBoolean("is_active"),
                Optional.ofNullable(row.getString("cause")),
                Columns.findInstant(row, "disabled_at"));
    }
}
