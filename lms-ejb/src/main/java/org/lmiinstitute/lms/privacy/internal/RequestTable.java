package org.lmiinstitute.lms.privacy.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.privacy.PrivacyKind;
import org.lmiinstitute.lms.privacy.PrivacyRequest;

/** The table {@code privacy_request}. */
@ApplicationScoped
public class RequestTable {

    private static final String ADD = "insert into privacy_request (id, kind, is_done, subject_hash, subject,"
            + " requested_by, requested_at, finished_at, counts) values (?, ?, ?, ?, ?, ?, ?, ?, '{}')";
    private static final String OPEN_OF =
            "select id from privacy_request where subject_hash = ? and is_done = false for update";
    private static final String OPEN = "select id from privacy_request where is_done = false order by id";
    private static final String HOLD =
            "select subject, part, place, counts from privacy_request where id = ? and is_done = false for update";
    private static final String GO_ON =
            "update privacy_request set part = ?, place = ?, counts = ?, problem = null where id = ?";
    private static final String FINISH = "update privacy_request set is_done = true, subject = null, part = null,"
            + " place = null, counts = ?, problem = null, finished_at = ? where id = ?";
    private static final String COMPLAIN = "update privacy_request set problem = ? where id = ?";
    private static final String COUNT = "update privacy_request set counts = ?, finished_at = ? where id = ?";
    private static final String LATEST = "select r.*, a.display_name from privacy_request r"
            + " left join account a on a.id = r.requested_by order by r.id desc limit ?";
    private static final String LATEST_OF = "select r.*, a.display_name from privacy_request r"
            + " join account a on a.id = r.requested_by and a.organization_id = ? order by r.id desc limit ?";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Database database;
    private Ids ids;
    private Clock clock;

    protected RequestTable() {}

    @Inject
    public RequestTable(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** A request that runs, held until the transaction ends. */
    record Running(Farewell farewell, Optional<String> part, Optional<String> place, Map<String, Integer> counts) {}

    /** Adds a request that is to be worked on. @throws ConflictException if one for this person is under way */
    public UUID begin(PrivacyKind kind, Farewell farewell, UUID requestedBy) {
        Person person = farewell.person();
        if (!database.query(OPEN_OF, row -> row.getBytes(1), hash(person)).isEmpty()) {
            throw new ConflictException("This person's data is being taken away already.");
        }
        UUID id = ids.next();
        database.update(ADD, id, kind.name(), false, hash(person), write(farewell), requestedBy, clock.instant(), null);
        return id;
    }

    /** Adds the record of an export. */
    public UUID addExport(Person person, UUID requestedBy) {
        UUID id = ids.next();
        database.update(
                ADD, id, PrivacyKind.EXPORT.name(), true, hash(person), null, requestedBy, clock.instant(), null);
        return id;
    }

    public void finishExport(UUID id, int files) {
        database.update(COUNT, text(Map.of("files", files)), clock.instant(), id);
    }

    List<UUID> open() {
        return database.query(OPEN, row -> Columns.uuid(row, "id"));
    }

    /** Holds a request that is not done: of several workers one goes on after the other. */
    Optional<Running> hold(UUID id) {
        return database.query(HOLD, RequestTable::running, id).stream().findFirst();
    }

    void goOn(UUID id, String part, Optional<String> place, Map<String, Integer> counts) {
        database.update(GO_ON, part, place.orElse(null), text(counts), id);
    }

    /** Forgets whom it was about. */
    void finish(UUID id, Map<String, Integer> counts) {
        database.update(FINISH, text(counts), clock.instant(), id);
    }

    void complain(UUID id, String problem) {
        database.update(COMPLAIN, problem, id);
    }

    public List<PrivacyRequest> latest(int limit) {
        return database.query(LATEST, RequestTable::read, limit);
    }

    /** Those that people of an organization asked for. */
    public List<PrivacyRequest> latestOf(UUID organization, int limit) {
        return database.query(LATEST_OF, RequestTable::read, organization, limit);
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                readFarewell(row.getString("subject")),
                Optional.ofNullable(row.getString("part")),
                Optional.ofNullable(row.getString("place")),
                counts(row.getString("counts")));
    }

    static byte[] hash(Person person) {
        return Sha256.of(person.accountId().toString());
    }

    private static PrivacyRequest read(ResultSet row) throws SQLException {
        return new PrivacyRequest(
                Columns.uuid(row, "id"),
                PrivacyKind.valueOf(row.getString("kind")),
                row.getBoolean("is_done"),
                HexFormat.of().formatHex(row.getBytes("subject_hash")),
                Optional.ofNullable(row.getString("display_name")),
                Columns.instant(row, "requested_at"),
                Columns.findInstant(row, "finished_at"),
                counts(row.getString("counts")),
                Optional.ofNullable(row.getString("problem")));
    }

    private static String write(Farewell farewell) {
        ObjectNode json = JSON.createObjectNode();
        json.set("person", JSON.valueToTree(farewell.person()));
        farewell.pseudonym().ifPresent(other -> json.set("pseudonym", JSON.valueToTree(other)));
        return json.toString();
    }

    private static Farewell readFarewell(String subject) {
        try {
            JsonNode json = JSON.readTree(subject);
            return new Farewell(
                    person(json.path("person")),
                    Optional.of(json.path("pseudonym"))
                            .filter(JsonNode::isObject)
                            .map(RequestTable::person));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request does not say whom it is about", e);
        }
    }

    private static Person person(JsonNode json) {
        return new Person(
                UUID.fromString(json.path("accountId").asText()),
                json.path("email").asText(),
                json.path("name").asText());
    }

    private static Map<String, Integer> counts(String text) {
        try {
            return JSON.readValue(text, new TypeReference<TreeMap<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request does not count", e);
        }
    }

    private static String text(Map<String, Integer> counts) {
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
