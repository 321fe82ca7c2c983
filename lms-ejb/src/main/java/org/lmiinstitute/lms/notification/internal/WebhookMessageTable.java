package org.lmiinstitute.lms.notification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.notification.QueueCounts;
import org.lmiinstitute.lms.notification.QueueState;
import org.lmiinstitute.lms.notification.WebhookEvent;
import org.lmiinstitute.lms.notification.WebhookMessage;

/** The table {@code webhook_message}. */
@ApplicationScoped
public class WebhookMessageTable {

    /** An endpoint is told of one event once. */
    private static final String ADD = "insert into webhook_message (id, endpoint_id, event_id, event_type, body, state,"
            + " tries, next_try_at, queued_at) values (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)"
            + " on duplicate key update id = webhook_message.id";

    private static final String ONE = "select * from webhook_message where id = ?";
    private static final String LATEST = "select * from webhook_message order by id desc limit ?";
    private static final String LATEST_IN = "select * from webhook_message where state = ? order by id desc limit ?";

    /** An endpoint that somebody is sending to is left to them. */
    private static final String DUE = "select distinct m.endpoint_id from webhook_message m"
            + " join webhook_endpoint e on e.id = m.endpoint_id and e.is_active"
            + " where m.state = 'WAITING' and m.next_try_at <= ? and not exists (select 1 from webhook_message h"
            + " where h.endpoint_id = m.endpoint_id and h.state = 'WAITING' and h.lease_holder is not null"
            + " and h.next_try_at > ?)";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Database database;
    private Ids ids;
    private Clock clock;

    protected WebhookMessageTable() {}

    @Inject
    public WebhookMessageTable(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    Queue queue() {
        return new Queue(database, "webhook_message", "endpoint_id");
    }

    public void add(UUID endpointId, WebhookEvent event) {
        Instant now = clock.instant();
        database.update(ADD, ids.next(), endpointId, event.id(), event.type(), body(event, now), now, now);
    }

    public Optional<WebhookMessage> find(UUID id) {
        return database.query(ONE, WebhookMessageTable::read, id).stream().findFirst();
    }

    /** The newest. */
    public List<WebhookMessage> latest(Optional<QueueState> state, int most) {
        return state.map(only -> database.query(LATEST_IN, WebhookMessageTable::read, only.name(), most))
                .orElseGet(() -> database.query(LATEST, WebhookMessageTable::read, most));
    }

    public QueueCounts counts() {
        return queue().counts();
    }

    public boolean retry(UUID id, Instant now) {
        return queue().retry(id, now);
    }

    public boolean discard(UUID id, Instant now) {
        return queue().discard(id, now);
    }

    /** The active endpoints that something is due for, and that nobody is sending to. */
    List<UUID> dueEndpoints(Instant now) {
        return database.query(DUE, row -> Columns.uuid(row, "endpoint_id"), now, now);
    }

    /** Type, time and data in one object (Standard Webhooks 1.0, "Payload structure"). */
    private static String body(WebhookEvent event, Instant now) {
        try {
            ObjectNode body = JSON.createObjectNode();
            body.put("type", event.type());
            body.put("timestamp", now.toString());
            body.set("data", JSON.readTree(event.data()));
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException("data", "is no JSON: " + e.getOriginalMessage(), "one JSON value");
        }
    }

    private static WebhookMessage read(ResultSet row) throws SQLException {
        return new WebhookMessage(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "endpoint_id"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getString("body"),
                Queue.read(row));
    }
}
