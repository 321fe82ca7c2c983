package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.launcher.bench.BenchPage;
import org.lmiinstitute.lms.launcher.bench.BenchPeople;
import org.lmiinstitute.lms.launcher.bench.BenchVisitor;
import org.lmiinstitute.lms.launcher.bench.QueryCount;

/** No page runs more than eight queries, and none grows with the number of learners; counted by the database. */
class QueriesIT {

    private static final String CODE = "0123456789ABCDEF";
    private static final String COURSE = "/courses/finding-your-way";
    private static final String MODULE = "/play/finding-your-way/what-lmi-is";
    private static final String RECORDING = "/play/recording/one-more-section";
    private static final String OLDER = "unhex(md5('an older revision'))";
    private static final int MANY = 300;

    /** What else asks the database, such as a job that runs by the clock, can only add: the least of several counts is the page's own. */
    private static final int COUNTS = 5;

    private static final List<String> FOR_ANYONE = List.of(
            "/",
            "/?q=rate&topic=data-analysis",
            COURSE,
            "/roundtables",
            "/roundtables/one-more-section",
            "/workshops",
            "/workshops/your-region-in-four-tables",
            "/verify/" + CODE,
            "/login",
            "/api/v1/catalog");
    private static final List<String> FOR_LEARNERS = List.of(
            "/",
            COURSE,
            "/my-learning",
            "/roundtables",
            "/roundtables/one-more-section",
            "/workshops",
            "/workshops/your-region-in-four-tables",
            MODULE,
            RECORDING,
            "/certificates/" + CODE + ".pdf");
    private static final List<String> FOR_PARTNERS =
            List.of("/partner/packages", "/partner/subscriptions", "/partner/usage", "/partner/programs");

    private static final String STATEMENT = "99999999-9999-4999-8999-999999999999";
    private static final List<String> FOR_ANALYSTS = List.of(
            "/records",
            "/records?actor=learner%40example.org&verb=attended&voided=too",
            "/records/statement/" + STATEMENT,
            "/records/timeline?actor=learner%40example.org",
            "/copies",
            "/usage");
    private static final List<String> FOR_ADMINISTRATORS =
            List.of("/admin/privacy", "/admin/licences", "/imports", "/my-records", "/my-data");

    private static Installation installation;

    /** Not the one where others learn: they would find a certificate there. */
    @BeforeAll
    static void start() {
        installation = Installation.restartable();
    }

    @Test
    void noPageRunsMoreThanEightQueriesHoweverManyLearnThere() throws SQLException {
        try (Connection connection = installation.database()) {
            var people = new BenchPeople(connection, course(connection));
            people.enroll(0);
            certify(connection);
            BenchVisitor learner = signIn(BenchVisitor.LEARNER);
            learner.get(MODULE);
            learner.get(RECORDING);
            moveAttemptsToAnOlderRevision(connection);
            record(account(connection));

            Map<String, Long> few = queries(connection, learner);
            people.enroll(MANY);
            Map<String, Long> many = queries(connection, learner);

            assertThat(few)
                    .allSatisfy(
                            (page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(BenchPage.MOST_QUERIES));
            assertThat(many).isEqualTo(few);
            assertThat(few).as("pages whose queries are known").contains(entry("anyone: /", 2L));
        }
    }

    private static Map<String, Long> queries(Connection connection, BenchVisitor learner) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        count(connection, "anyone", new BenchVisitor(port()), FOR_ANYONE, counts);
        count(connection, "learner", learner, FOR_LEARNERS, counts);
        count(connection, "partner", signIn("partner@example.org"), FOR_PARTNERS, counts);
        List<String> pages = new ArrayList<>(FOR_ANALYSTS);
        pages.add("/records/progress/" + account(connection));
        count(connection, "analyst", signIn("analyst@example.org"), pages, counts);
        List<String> administration = new ArrayList<>(FOR_ADMINISTRATORS);
        administration.add("/admin/privacy?account=" + account(connection));
        count(connection, "administrator", signIn("admin@example.org"), administration, counts);
        return counts;
    }

    private static void count(
            Connection connection, String who, BenchVisitor visitor, List<String> pages, Map<String, Long> counts)
            throws SQLException {
        var counter = new QueryCount(connection);
        for (String page : pages) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < COUNTS; i++) {
                long before = counter.value();
                visitor.get(page);
                least = Math.min(least, counter.value() - before);
            }
            counts.put(who + ": " + page, least);
        }
    }

    private static BenchVisitor signIn(String email) {
        var visitor = new BenchVisitor(port());
        visitor.signIn(email, Installation.PASSWORD);
        return visitor;
    }

    private static int port() {
        return installation.url("/").getPort();
    }

    /** A statement by the learner, so that there is somebody to be named. */
    private static void record(UUID account) {
        String actor = "{\"account\":{\"homePage\":\"" + installation.url("") + "\",\"name\":\"" + account + "\"}}";
        new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET)
                .post(
                        "/xapi/statements",
                        "{\"id\":\"" + STATEMENT + "\",\"actor\":" + actor
                                + ",\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/attended\"},"
                                + "\"object\":{\"id\":\"https://example.net/meeting\"}}");
    }

    private static UUID account(Connection connection) throws SQLException {
        return id(connection, "select id from account where email = '" + BenchVisitor.LEARNER + "'");
    }

    private static UUID course(Connection connection) throws SQLException {
        return id(connection, "select id from course where slug = 'finding-your-way'");
    }

    private static UUID id(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            var id = ByteBuffer.wrap(rows.getBytes(1));
            return new UUID(id.getLong(), id.getLong());
        }
    }

    /** As after a major revision: who is in the module stays on the one that they began. */
    private static void moveAttemptsToAnOlderRevision(Connection connection) throws SQLException {
        String current = " join module m on m.current_revision_id = r.%s and m.slug = 'what-lmi-is'";
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into module_revision (id, module_id, major, minor, document, answer_key,"
                    + " published_at) select " + OLDER + ", r.module_id, 0, 1, r.document, r.answer_key, r.published_at"
                    + " from module_revision r" + current.formatted("id"));
            statement.executeUpdate(
                    "insert into activity (revision_id, id, position, kind, title, minutes) select " + OLDER
                            + ", r.id, r.position, r.kind, r.title, r.minutes from activity r"
                            + current.formatted("revision_id"));
            statement.executeUpdate("update attempt a join module m on m.id = a.module_id and m.slug = 'what-lmi-is'"
                    + " set a.revision_id = " + OLDER);
        }
    }

    /** A certificate to be looked at, of the learner who need not study for it. */
    private static void certify(Connection connection) throws SQLException {
        connection
                .createStatement()
                .executeUpdate("insert ignore into certificate (id, code, enrollment_id, account_id, holder, course_id,"
                        + " course_code, course_title, modules, issued_at)"
                        + " select e.id, '" + CODE
                        + "', e.id, a.id, a.display_name, c.id, c.code, c.title, 'A module (1.0)', now(6)"
                        + " from enrollment e join account a on a.id = e.account_id join course c on c.id = e.course_id"
                        + " where c.slug = 'finding-your-way' and a.email = '" + BenchVisitor.LEARNER + "'");
    }
}
