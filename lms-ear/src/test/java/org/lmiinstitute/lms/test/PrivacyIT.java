package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.Tab;

/** People leave the running product, and every column of every table is searched for them afterwards. */
class PrivacyIT {

    private static final String COURSE = "finding-your-way";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Installation installation;
    private static XapiClient program;
    private static Learner admin;

    @BeforeAll
    static void start() {
        installation = Installation.restartable();
        program = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
        admin = signIn("admin@example.org");
    }

    @Test
    void ofAnErasedPersonNothingIsLeftInAnyTable() throws Exception {
        Known leaving = newcomer("erased@example.org", "Erased Learner");
        studies(leaving);
        Known other = newcomer("staying@example.org", "Staying Learner");
        studies(other);
        String code = certify(leaving, "0123456789ABCDEF");
        write(leaving);
        write(other);
        assertThat(traces(leaving).keySet())
                .as("before")
                .contains("mail.account_id", "mail.address", "mail.plain_text")
                .contains("account.email", "lrs_statement.json", "lrs_document.content", "certificate.holder")
                .contains(
                        "enrollment.account_id", "attempt.account_id", "registration.account_id", "launch.account_id");

        takeAway(leaving, "ERASE");

        assertThat(traces(leaving)).isEmpty();
        assertThat(installationPage("/verify/" + code)).contains("can no longer be confirmed");
        assertThat(signIn("admin@example.org").get("/verify/" + code).statusCode())
                .isEqualTo(410);
        assertSeatsAreThoseOfTheRows();
        List<String> progress = progress();
        assertThat(progress).as("the other's stays").isNotEmpty();
        rebuildProgress();
        assertThat(progress()).isEqualTo(progress);
        assertThat(traces(other).keySet())
                .contains("enrollment.account_id", "registration.account_id", "lrs_statement.json", "mail.address");
    }

    @Test
    void aPseudonymKeepsWhatWasDoneAndTellsNobodyWhoseItWas() throws Exception {
        Known hidden = newcomer("pseudonymous@example.org", "Pseudonymous Learner");
        studies(hidden);
        certify(hidden, "FEDCBA9876543210");
        long statements = count("select count(*) from lrs_statement");
        long enrollments = count("select count(*) from enrollment");
        List<String> progress = progress();

        takeAway(hidden, "PSEUDONYMIZE");

        assertThat(traces(hidden)).isEmpty();
        assertThat(count("select count(*) from lrs_statement")).isEqualTo(statements);
        assertThat(count("select count(*) from enrollment")).isEqualTo(enrollments);
        assertThat(progress()).isEqualTo(progress);
        rebuildProgress();
        assertThat(progress()).isEqualTo(progress);
        assertSeatsAreThoseOfTheRows();
        assertThat(count("select count(*) from registration where status <> 'CANCELLED'"
                        + " and account_id in (select id from account where email like '%@pseudonym.invalid')"))
                .as("seats of a pseudonym in sessions to come")
                .isZero();
        assertThat(count("select count(*) from account where active and email like '%@pseudonym.invalid'"))
                .isZero();
    }

    @Test
    void anErasureIsFinishedAfterACrash() throws Exception {
        Known leaving = newcomer("erased-in-a-crash@example.org", "Crashed Learner");
        for (int i = 0; i < 6; i++) {
            String batch = IntStream.range(0, 500)
                    .mapToObj(number -> statement("{\"mbox\":\"mailto:" + leaving.email() + "\"}", ""))
                    .collect(Collectors.joining(",", "[", "]"));
            assertThat(program.post("/xapi/statements", batch).statusCode()).isEqualTo(200);
        }

        submit(leaving, "ERASE", leaving.email());
        installation.killServer();
        installation.start();
        awaitDone(leaving);

        assertThat(traces(leaving)).isEmpty();
        admin = signIn("admin@example.org");
    }

    @Test
    void onlyTheTypedAddressConfirmsAndOnlyAdministratorsDecide() throws Exception {
        Known staying = newcomer("mistyped@example.org", "Mistyped Learner");

        assertThat(submit(staying, "ERASE", "somebody@example.org"))
                .contains("mistyped", staying.accountId().toString())
                .doesNotContain(staying.email());
        assertThat(submit(staying, "", staying.email())).contains("unchosen");
        assertThat(admin.submit("/actions/find-person", Map.of("email", staying.email()))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/admin/privacy?account=" + staying.accountId());
        Learner partner = signIn("partner@example.org");
        assertThat(partner.submit("/actions/take-away", form(staying, "ERASE", staying.email()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(partner.get("/admin/privacy").statusCode()).isEqualTo(403);
        Known ada = known("admin@example.org");
        assertThat(admin.submit("/actions/take-away", form(ada, "ERASE", ada.email()))
                        .statusCode())
                .isEqualTo(409);

        assertThat(count("select count(*) from account where active and email in"
                        + " ('mistyped@example.org', 'admin@example.org')"))
                .isEqualTo(2);
    }

    @Test
    void everybodyTakesTheirOwnDataWithThem() throws Exception {
        Known owner = newcomer("exported@example.org", "Exported Learner");
        studies(owner);

        Map<String, String> own = export(owner.email(), "/my-data/export.zip", "");
        Map<String, String> handedOut =
                export("admin@example.org", "/admin/privacy/export.zip", "account=" + owner.accountId());

        assertThat(own.keySet())
                .contains(
                        "README.txt",
                        "account.ndjson",
                        "enrollments.ndjson",
                        "attempts.ndjson",
                        "registrations.ndjson");
        assertThat(own.get("account.ndjson")).contains(owner.email(), owner.name());
        assertThat(own.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("statements/"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining()))
                .contains(owner.accountId().toString(), "mailto:" + owner.email());
        assertThat(own.entrySet().stream()
                        .filter(file -> file.getKey().startsWith("documents/"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining()))
                .contains("{\"mail\":\"" + owner.email() + "\"}");
        assertThat(handedOut.keySet()).containsAll(own.keySet());
        assertThat(count("select count(*) from privacy_request where kind = 'EXPORT' and is_done"))
                .isGreaterThanOrEqualTo(2);
    }

    /** What was sent of it cannot be taken back, but the visitor sees that it is not the whole. */
    @Test
    void anArchiveThatFailsInTheMiddleBreaksOff() throws Exception {
        Known owner = newcomer("broken-off@example.org", "Broken Off");
        rename("certificate", "certificate_away");
        try {
            assertThatThrownBy(() -> export(owner.email(), "/my-data/export.zip", ""))
                    .isInstanceOf(IOException.class);
        } finally {
            rename("certificate_away", "certificate");
        }
        assertThat(export(owner.email(), "/my-data/export.zip", "")).containsKey("account.ndjson");
    }

    private static void rename(String table, String name) throws SQLException {
        try (Connection connection = installation.database();
                var rename = connection.createStatement()) {
            rename.execute("rename table " + table + " to " + name);
        }
    }

    /** An account as its data is searched for. */
    private record Known(UUID accountId, String email, String name) {}

    private static Known newcomer(String email, String name) throws SQLException {
        installation.addLearner(email, name);
        return known(email);
    }

    private static Known known(String email) throws SQLException {
        try (Connection connection = installation.database();
                var find = connection.prepareStatement("select id, display_name from account where email = ?")) {
            find.setString(1, email);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                return new Known(new UUID(id.getLong(), id.getLong()), email, row.getString(2));
            }
        }
    }

    /** Leaves something wherever a person can. */
    private static void studies(Known person) throws SQLException {
        Learner learner = signIn(person.email());
        learner.enroll(COURSE);
        Tab tab = learner.open(COURSE, "what-lmi-is");
        tab.finishLesson();
        tab.answer("quiz", 0, "a", 1);
        String session = text("select lower(hex(id)) from event_session where not withdrawn and starts_at > now()"
                + " order by starts_at limit 1");
        learner.submit("/actions/register", Map.of("session", uuid(session)));
        String me = "{\"mbox\":\"mailto:" + person.email() + "\",\"name\":\"" + person.name() + "\"}";
        String other = "{\"mbox\":\"mailto:teacher@example.net\"}";
        String batch = String.join(
                ",",
                statement(me, ""),
                statement(me.replace(person.email(), person.email().toUpperCase()), ""),
                statement(other, ",\"context\":{\"instructor\":" + me + "}"),
                statement(other, ",\"result\":{\"response\":\"" + person.name() + " of " + person.email() + "\"}"));
        assertThat(program.post("/xapi/statements", "[" + batch + "]").statusCode())
                .isEqualTo(200);
        String profile = XapiClient.path(
                "agents/profile",
                Map.of("profileId", "of-tests", "agent", "{\"mbox\":\"mailto:" + person.email() + "\"}"));
        assertThat(program.put(profile, "{\"mail\":\"" + person.email() + "\"}", "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(204);
    }

    private static String statement(String actor, String more) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"},"
                + "\"object\":{\"id\":\"https://example.net/meeting\"}" + more + "}";
    }

    private static String certify(Known person, String code) throws SQLException {
        try (Connection connection = installation.database();
                var add = connection.prepareStatement("insert into certificate (id, code, enrollment_id, account_id,"
                        + " holder, course_id, course_code, course_title, modules, issued_at)"
                        + " select e.id, ?, e.id, a.id, a.display_name, c.id, c.code, c.title, 'A module (1.0)', now(6)"
                        + " from enrollment e join account a on a.id = e.account_id join course c on c.id = e.course_id"
                        + " where a.email = ?")) {
            add.setString(1, code);
            add.setString(2, person.email());
            add.executeUpdate();
        }
        return code;
    }

    /** Queues mail to a person, and to somebody else about the person, to be sent in a year. */
    private static void write(Known person) throws SQLException {
        try (Connection connection = installation.database();
                var add = connection.prepareStatement(
                        "insert into mail (id, account_id, address, subject, plain_text, state,"
                                + " tries, next_try_at, queued_at) select unhex(replace(uuid(), '-', '')), if(t.own, a.id, null),"
                                + " if(t.own, a.email, 'host@example.org'), 'A seat', concat('For ', a.email), 'WAITING', 0,"
                                + " now(6) + interval 1 year, now(6) from account a, (select true as own union select false) t"
                                + " where a.email = ?")) {
            add.setString(1, person.email());
            add.executeUpdate();
        }
    }

    private static void takeAway(Known person, String kind) throws SQLException {
        assertThat(submit(person, kind, person.email())).contains("begun");
        awaitDone(person);
    }

    /** @return where the answer leads */
    private static String submit(Known person, String kind, String typed) {
        return admin.submit("/actions/take-away", form(person, kind, typed))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static Map<String, String> form(Known person, String kind, String typed) {
        return Map.of("account", person.accountId().toString(), "kind", kind, "confirmation", typed);
    }

    private static void awaitDone(Known person) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String open = "select count(*) from privacy_request where not is_done";
        while (count(open) > 0) {
            assertThat(Instant.now()).as("patience with " + person.email()).isBefore(deadline);
            Pause.brief();
        }
    }

    /** Where anything of a person stands, with how often: their address, name or account in any case, as text or as 16 bytes. */
    private static Map<String, Long> traces(Known person) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        try (Connection connection = installation.database()) {
            for (String[] column : columns(connection)) {
                String name = "`" + column[1] + "`";
                String sql = "select count(*) from `" + column[0] + "` where locate(?, lower(convert(" + name
                        + " using utf8mb4))) > 0 or locate(?, lower(convert(" + name
                        + " using utf8mb4))) > 0 or locate(?, lower(convert(" + name
                        + " using utf8mb4))) > 0 or locate(?, cast(" + name + " as binary)) > 0";
                try (var search = connection.prepareStatement(sql)) {
                    search.setString(1, person.email());
                    search.setString(2, person.name().toLowerCase());
                    search.setString(3, person.accountId().toString());
                    search.setBytes(4, bytes(person.accountId()));
                    try (ResultSet row = search.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            found.put(column[0] + "." + column[1], row.getLong(1));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = database()"
                        + " and (data_type like '%char%' or data_type like '%text%' or data_type like '%blob%'"
                        + " or data_type like '%binary%' or data_type = 'json') order by 1, 2")) {
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        assertThat(columns).hasSizeGreaterThan(100);
        return columns;
    }

    private static void assertSeatsAreThoseOfTheRows() throws SQLException {
        assertThat(count(
                        "select count(*) from event_session s where s.seats_taken <> (select count(*) from registration r"
                                + " where r.session_id = s.id and r.status = 'REGISTERED') or s.waiting <> (select count(*)"
                                + " from registration r where r.session_id = s.id and r.status = 'WAITLISTED')"))
                .as("sessions whose counts are not those of their registrations")
                .isZero();
    }

    private static List<String> progress() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = installation.database();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select hex(attempt_id), activity, status, passed, score, try_number, detail,"
                                + " completed_at, touched_at from activity_progress order by 1, 2")) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(found.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static void rebuildProgress() {
        Launcher launcher = Launcher.start(
                "rebuild-progress",
                Map.of("LMS_DATA", installation.data().toString()),
                installation.data().resolve("rebuild.txt"));
        assertThat(launcher.awaitEnd()).as(launcher.output()).isZero();
    }

    private static String installationPage(String path) {
        return signIn("admin@example.org").get(path).body();
    }

    private static Map<String, String> export(String email, String path, String body)
            throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        String password = Installation.PASSWORD.replace(" ", "+");
        browser.send(
                post("/login", "username=" + email.replace("@", "%40") + "&password=" + password),
                BodyHandlers.discarding());
        var answer = browser.send(post(path, body), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static HttpRequest post(String path, String form) {
        URI address = installation.url(path);
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", installation.url("").toString())
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private static Learner signIn(String email) {
        return Learner.signIn(installation.url("").toString(), email, Installation.PASSWORD);
    }

    private static long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = installation.database();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String uuid(String hex) {
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
