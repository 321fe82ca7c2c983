package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.testing.WithDatabase;

/** A person leaves a store: with all that is theirs, or as somebody else, and without a trace among what others are found by. */
@WithDatabase
class PersonLeavesTest {

    private static final String VERB = "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"}";
    private static final String ACTIVITY = "\"object\":{\"id\":\"https://example.org/meeting\"}";
    private static final String OTHER = "{\"mbox\":\"mailto:other@example.org\"}";

    private final Person lena = new Person(UUID.randomUUID(), UUID.randomUUID() + "@example.org", "Lena Ortiz");
    private final Person nobody = Person.pseudonym();
    private final DataSource source;
    private final LrsFixture lrs;
    private final PeopleFixture people;
    private final DocumentTable documents;

    PersonLeavesTest(DataSource source) {
        this.source = source;
        this.lrs = new LrsFixture(source);
        this.people = new PeopleFixture(source);
        this.documents = new DocumentTable(new Database(source));
    }

    private UUID byOthers;
    private UUID taught;

    @BeforeEach
    void lenaAndOthersHaveDoneSomething() {
        String me = "{\"mbox\":\"mailto:" + lena.email() + "\",\"name\":\"Lena Ortiz\"}";
        String mySelf =
                "{\"account\":{\"homePage\":\"" + LrsFixture.ID_BASE + "\",\"name\":\"" + lena.accountId() + "\"}}";
        UUID mine = UUID.randomUUID();
        byOthers = UUID.randomUUID();
        taught = UUID.randomUUID();
        lrs.store(
                statement(mine, me, ACTIVITY, ""),
                statement(UUID.randomUUID(), mySelf, ACTIVITY, ""),
                statement(UUID.randomUUID(), OTHER, "\"object\":" + agent(me), ""),
                statement(taught, OTHER, ACTIVITY, ",\"context\":{\"instructor\":" + me + "}"),
                statement(
                        UUID.randomUUID(),
                        me.toUpperCase()
                                .replace("MBOX", "mbox")
                                .replace("MAILTO", "mailto")
                                .replace("NAME", "name"),
                        ACTIVITY,
                        ""),
                statement(
                        byOthers,
                        OTHER,
                        ACTIVITY,
                        ",\"result\":{\"response\":\"ask " + lena.email() + "\"},\"authority\":" + me),
                statement(
                        UUID.randomUUID(),
                        OTHER,
                        "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + mine + "\"}",
                        ""));
        documents.add(lrs.store(), ofLena(), "notes", document("{\"mail\":\"" + lena.email() + "\"}"));
        documents.add(lrs.store(), ofTheMeeting(), "list", document("{\"who\":[\"" + lena.email() + "\",\"x\"]}"));
    }

    @Test
    void anErasedPersonLeavesNothingBehind() throws SQLException {
        leave(new Farewell(lena, Optional.empty()));

        assertThat(traces(lena)).isEmpty();
        assertThat(keys(lena)).isZero();
        List<ObjectNode> left = lrs.find(StatementQuery.all());
        assertThat(left).hasSize(3);
        assertThat(left).allMatch(one -> one.path("actor").path("mbox").asText().equals("mailto:other@example.org"));
        assertThat(lrs.find(StatementQuery.all().withActivity("https://example.org/meeting")))
                .as("what refers to nothing is found by itself alone")
                .extracting(one -> one.path("id").asText())
                .containsExactly(byOthers.toString(), taught.toString());
        assertThat(documents.find(lrs.store(), ofLena(), "notes")).isEmpty();
        assertThat(text(documents.find(lrs.store(), ofTheMeeting(), "list")))
                .isEqualTo("{\"who\":[\"erased@erased.invalid\",\"x\"]}");
    }

    /** As when a trainer who took a wrong record back leaves. */
    @Test
    void whatAnErasedPersonVoidedStaysVoided() {
        UUID wrong = UUID.randomUUID();
        lrs.store(statement(wrong, OTHER, ACTIVITY, ""));
        lrs.store("{\"actor\":{\"mbox\":\"mailto:" + lena.email() + "\"},"
                + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},"
                + "\"object\":{\"objectType\":\"StatementRef\",\"id\":\"" + wrong + "\"}}");

        leave(new Farewell(lena, Optional.empty()));

        assertThat(lrs.find(StatementQuery.all()))
                .extracting(one -> one.path("id").asText())
                .doesNotContain(wrong.toString());
        assertThat(lrs.statements().findVoided(lrs.store(), wrong)).isPresent();
    }

    /** An instructor does not take along what the learners did. */
    @Test
    void whatOthersDidStaysTheirsWithoutThePerson() throws Exception {
        String me = "{\"mbox\":\"mailto:" + lena.email() + "\",\"name\":\"Lena Ortiz\"}";
        String group = "{\"objectType\":\"Group\",\"member\":[" + OTHER + "," + me + "]}";
        UUID together = UUID.randomUUID();
        UUID inTeam = UUID.randomUUID();
        UUID inExtension = UUID.randomUUID();
        UUID inSubStatement = UUID.randomUUID();
        UUID planned = UUID.randomUUID();
        lrs.store(
                statement(together, group, ACTIVITY, ""),
                statement(inTeam, OTHER, ACTIVITY, ",\"context\":{\"team\":" + group + "}"),
                statement(
                        inExtension,
                        OTHER,
                        ACTIVITY,
                        ",\"result\":{\"extensions\":{\"https://x.example/by\":" + me + "}}"),
                statement(
                        inSubStatement,
                        OTHER,
                        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":" + OTHER + "," + VERB + "," + ACTIVITY
                                + ",\"context\":{\"instructor\":" + me + "}}",
                        ""),
                statement(
                        planned,
                        OTHER,
                        "\"object\":{\"objectType\":\"SubStatement\",\"actor\":" + me + "," + VERB + "," + ACTIVITY
                                + "}",
                        ""));
        Path work = attach(taught, "the learner's work " + taught, Instant.now().minusSeconds(600));

        leave(new Farewell(lena, Optional.empty()));

        assertThat(traces(lena)).isEmpty();
        assertThat(keys(lena)).isZero();
        assertThat(lrs.find(StatementQuery.all()))
                .extracting(one -> one.path("id").asText())
                .contains(
                        taught.toString(),
                        together.toString(),
                        inTeam.toString(),
                        inExtension.toString(),
                        inSubStatement.toString())
                .as("what the person is to do is theirs")
                .doesNotContain(planned.toString());
        assertThat(lrs.find(StatementQuery.all()
                        .withAgent(Actor.ofIdentity("mbox mailto:" + Person.ERASED.email()))
                        .withRelatedAgents()))
                .extracting(one -> one.path("id").asText())
                .containsExactlyInAnyOrder(
                        taught.toString(), together.toString(), inTeam.toString(), inSubStatement.toString());
        assertThat(work).exists();
    }

    /** It has the statement in it as it was signed. */
    @Test
    void aSignatureGoesWithWhoeverIsNamedInIt() throws Exception {
        UUID signed = UUID.randomUUID();
        String jws = "signature of " + signed;
        String hash = Sha256.hex(jws.getBytes(StandardCharsets.UTF_8));
        lrs.store(statement(
                signed,
                OTHER,
                ACTIVITY,
                ",\"context\":{\"instructor\":{\"mbox\":\"mailto:" + lena.email()
                        + "\"}},\"attachments\":[{\"usageType\":"
                        + "\"http://adlnet.gov/expapi/attachments/signature\",\"display\":{\"en\":\"Signature\"},"
                        + "\"contentType\":\"application/octet-stream\",\"length\":" + jws.length() + ",\"sha2\":\""
                        + hash + "\"}]"));
        Path signature = attach(signed, jws, Instant.now().minusSeconds(600));

        leave(new Farewell(lena, Optional.empty()));

        assertThat(signature).doesNotExist();
        assertThat(lrs.has(signed)).isTrue();
    }

    @Test
    void twoWhoseIdsStandInTheIdsOfOneScopeBothLeave() throws SQLException {
        Person bob = new Person(UUID.randomUUID(), UUID.randomUUID() + "@example.org", "Bob Hale");
        for (Person person : List.of(lena, bob)) {
            documents.add(
                    lrs.store(),
                    ofTheMeeting(),
                    "grades/" + person.email(),
                    document("{\"of\":\"" + person.accountId() + "\"}"));
        }

        leave(new Farewell(lena, Optional.empty()));
        leave(new Farewell(bob, Optional.empty()));

        assertThat(traces(lena)).isEmpty();
        assertThat(traces(bob)).isEmpty();
        assertThat(documents
                        .list(lrs.store(), ofTheMeeting(), Instant.EPOCH.minusSeconds(1))
                        .ids())
                .as("neither is lost, and neither names anybody")
                .hasSize(3)
                .filteredOn(id -> id.startsWith("grades/erased@erased.invalid"))
                .hasSize(2);
    }

    @Test
    void aPseudonymIsFoundWhereThePersonWas() throws SQLException {
        int before = lrs.find(StatementQuery.all()).size();

        leave(new Farewell(lena, Optional.of(nobody)));

        assertThat(traces(lena)).isEmpty();
        assertThat(keys(lena)).isZero();
        assertThat(lrs.find(StatementQuery.all())).hasSize(before);
        ObjectNode mail = Actor.ofIdentity("mbox mailto:" + nobody.email());
        assertThat(lrs.find(StatementQuery.all().withAgent(mail)))
                .as("actor, object, another spelling, and what refers to a statement of theirs")
                .hasSize(4);
        assertThat(lrs.find(StatementQuery.all().withAgent(mail).withRelatedAgents()))
                .hasSize(5);
        ObjectNode account = Actor.ofIdentity("account " + LrsFixture.ID_BASE + "\n" + nobody.accountId());
        assertThat(lrs.find(StatementQuery.all().withAgent(account))).hasSize(1);
        DocumentScope scope = DocumentScope.agentProfile(mail);
        assertThat(text(documents.find(lrs.store(), scope, "notes")))
                .isEqualTo("{\"mail\":\"" + nobody.email() + "\"}");
    }

    @Test
    void attachmentsAndWhatNamesThePersonInDefinitionsGoEvenFromAPseudonym() throws Exception {
        UUID id = UUID.randomUUID();
        String activity = "https://example.org/essay/" + id;
        lrs.store(statement(
                id,
                "{\"mbox\":\"mailto:" + lena.email() + "\"}",
                "\"object\":{\"id\":\"" + activity + "\",\"definition\":{\"name\":{\"en\":\"Essay of Lena Ortiz\"}}}",
                ""));
        lrs.store(statement(
                UUID.randomUUID(),
                OTHER,
                "\"object\":{\"id\":\"" + activity + "\",\"definition\":{\"name\":{\"de\":\"Aufsatz von " + lena.email()
                        + "\"}}}",
                ""));
        Path own = attach(id, "mine", Instant.now().minusSeconds(600));
        Path shared = attach(id, "everybody's", Instant.now().minusSeconds(600));
        attach(byOthers, "everybody's", Instant.now().minusSeconds(600));
        assertThat(lrs.definitions().canonical(lrs.store(), List.of(activity)).toString())
                .contains("Essay of Lena Ortiz", "Aufsatz");

        leave(new Farewell(lena, Optional.of(nobody)));

        assertThat(own).doesNotExist();
        assertThat(shared).exists();
        assertThat(lrs.definitions().canonical(lrs.store(), List.of(activity))).isEmpty();
    }

    @Test
    void aDefinitionThatWasForgottenComesBackWithTheNextStatement() {
        String activity = "https://example.org/essay/" + UUID.randomUUID();
        UUID id = UUID.randomUUID();
        lrs.store(statement(
                id,
                OTHER,
                "\"object\":{\"id\":\"" + activity + "\",\"definition\":{\"name\":{\"en\":\"For " + lena.email()
                        + "\"}}}",
                ""));
        List<NewStatement> again =
                List.of(NewStatement.of(lrs.statements().find(lrs.store(), id).orElseThrow()));
        people.definitions().learn(lrs.store(), again);

        leave(new Farewell(lena, Optional.empty()));
        assertThat(lrs.definitions().canonical(lrs.store(), List.of(activity))).isEmpty();
        people.definitions().learn(lrs.store(), again);

        assertThat(lrs.definitions().canonical(lrs.store(), List.of(activity))).containsOnlyKeys(activity);
    }

    @Test
    void aFileThatCameJustNowIsTakenAwayAMinuteLater() throws Exception {
        UUID id = UUID.randomUUID();
        lrs.store(statement(id, "{\"mbox\":\"mailto:" + lena.email() + "\"}", ACTIVITY, ""));
        Path file = attach(id, id.toString(), Instant.now());

        assertThatThrownBy(() -> leave(new Farewell(lena, Optional.empty()))).isInstanceOf(ConflictException.class);
        assertThat(file).exists();
    }

    /** An attachment of a statement, which came at that time. */
    private Path attach(UUID statement, String content, Instant when) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Path file = people.folder().path(Sha256.hex(bytes));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(when));
        try (var connection = source.getConnection();
                var add = connection.prepareStatement("insert into lrs_attachment (store_id, statement_id, sha2,"
                        + " file_sha256, bytes, content_type) values (?, ?, ?, ?, ?, 'text/plain')")) {
            add.setBytes(1, UuidBytes.of(lrs.store()));
            add.setBytes(2, UuidBytes.of(statement));
            add.setBytes(3, Sha256.of(content));
            add.setBytes(4, Sha256.of(content));
            add.setInt(5, bytes.length);
            add.executeUpdate();
        }
        return file;
    }

    /** As with statements and documents each of which fills the memory that there is for them. */
    @Test
    void whatIsTooLargeTogetherLeavesOneByOne() throws SQLException {
        for (int i = 0; i < 3; i++) {
            documents.add(lrs.store(), ofTheMeeting(), "list " + i, document("[\"" + lena.email() + "\"]"));
            documents.add(lrs.store(), ofLena(), "notes " + i, document("[\"" + lena.email() + "\"]"));
        }
        Farewell farewell = new Farewell(lena, Optional.of(nobody));

        new PeopleFixture(source, 1).leave(farewell);

        assertThat(traces(lena)).isEmpty();
        assertThat(keys(lena)).isZero();
        assertThat(leave(farewell)).isZero();
    }

    @Test
    void whatWasDoneIsDoneOnce() {
        Farewell farewell = new Farewell(lena, Optional.of(nobody));
        leave(farewell);

        assertThat(leave(farewell)).isZero();
    }

    private int leave(Farewell farewell) {
        return people.leave(farewell);
    }

    /** The rows in which any text names a person, whatever its case. */
    private List<String> traces(Person person) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String mark : List.of(person.email(), person.accountId().toString(), person.name())) {
            for (String column : List.of("lrs_statement.json", "lrs_document.content", "lrs_document.document_id")) {
                String table = column.substring(0, column.indexOf('.'));
                try (var connection = source.getConnection();
                        var find = connection.prepareStatement("select " + column + " from " + table
                                + " where store_id = ? and locate(lower(?), lower(convert(" + column
                                + " using utf8mb4))) > 0")) {
                    find.setBytes(1, UuidBytes.of(lrs.store()));
                    find.setString(2, mark);
                    try (var rows = find.executeQuery()) {
                        while (rows.next()) {
                            found.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                        }
                    }
                }
            }
        }
        return found;
    }

    private int keys(Person person) throws SQLException {
        int found = 0;
        for (String identity : new PersonTraces(LrsFixture.ID_BASE, person, nobody).identities()) {
            for (KeyKind kind : List.of(KeyKind.AGENT, KeyKind.RELATED_AGENT)) {
                try (var connection = source.getConnection();
                        var count = connection.prepareStatement(
                                "select count(*) from lrs_statement_key where key_hash = ?")) {
                    count.setBytes(1, new StatementKey(kind, identity).hash(lrs.store()));
                    try (var row = count.executeQuery()) {
                        row.next();
                        found += row.getInt(1);
                    }
                }
            }
        }
        return found;
    }

    private DocumentScope ofLena() {
        return DocumentScope.agentProfile(Actor.ofIdentity("mbox mailto:" + lena.email()));
    }

    private static DocumentScope ofTheMeeting() {
        return new DocumentScope(
                DocumentScope.Resource.ACTIVITY_PROFILE,
                Optional.empty(),
                Optional.of("https://example.org/meeting"),
                Optional.empty());
    }

    private static Document document(String json) {
        return new Document("application/json", json.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static String text(Optional<Document> document) {
        return new String(document.orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private static String agent(String agent) {
        return agent.replaceFirst("\\{", "{\"objectType\":\"Agent\",");
    }

    private static String statement(UUID id, String actor, String object, String more) {
        return "{\"id\":\"" + id + "\",\"actor\":" + actor + "," + VERB + "," + object + more + "}";
    }
}
