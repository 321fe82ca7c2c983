package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Pause;
import org.lmiinstitute.lms.test.TestFolder;
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.XapiClient;

/**
 * An installation with a course whose modules play packages of two SCOs each: one of SCORM 1.2, one of SCORM 2004. Of each there is also
 * a module of the one SCO that opens a window of its own, and one of the SCO that is made of frames.
 */
final class PlayedPackages implements AutoCloseable {

    static final String COURSE = "played-packages";

    private static final String IN_WINDOW = "-window";
    private static final String OF_FRAMES = "-frames";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Installation installation;

    private PlayedPackages(Installation installation) {
        this.installation = installation;
    }

    static PlayedPackages start() throws IOException, SQLException {
        return start(Map.of());
    }

    /** @param settings in addition to the usual ones */
    static PlayedPackages start(Map<String, String> settings) throws IOException, SQLException {
        Path content = TestFolder.fresh("played-packages");
        copy(Path.of(System.getProperty("lms.home"), "content"), content);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("LMS_CONTENT", content.toString());
        PlayedPackages played = new PlayedPackages(Installation.fresh(environment));
        Map<String, UUID> packages = Map.of("scorm12", UUID.randomUUID(), "scorm2004", UUID.randomUUID());
        for (Map.Entry<String, UUID> one : packages.entrySet()) {
            new ScoPackage(one.getValue(), one.getKey()).install(played.installation);
            write(content.resolve("modules/" + one.getKey() + "/module.yaml"), module(one));
            write(
                    content.resolve("modules/" + one.getKey() + IN_WINDOW + "/module.yaml"),
                    module(one.getKey() + IN_WINDOW) + activity(one, "A window", "ITEM-4"));
            write(
                    content.resolve("modules/" + one.getKey() + OF_FRAMES + "/module.yaml"),
                    module(one.getKey() + OF_FRAMES) + activity(one, "Frames", "ITEM-5"));
        }
        write(content.resolve("courses/" + COURSE + "/course.yaml"), course());
        played.installation.importContent();
        return played;
    }

    Installation installation() {
        return installation;
    }

    /** Closes a learner's account, as those do who take a person away. */
    void block(String email) throws SQLException {
        try (Connection database = installation.database();
                var update = database.prepareStatement("update account set active = false where email = ?")) {
            update.setString(1, email);
            update.executeUpdate();
        }
    }

    /** A new learner who has enrolled, at a desk. */
    Visitor learnerAtDesk(String email) throws SQLException {
        return enrolled(email, Visitor.atDesk(installation));
    }

    /** Likewise, with a phone. */
    Visitor learnerWithPhone(String email) throws SQLException {
        return enrolled(email, Visitor.withPhone(installation));
    }

    private Visitor enrolled(String email, Visitor visitor) throws SQLException {
        installation.addLearner(email, "Ada Learner");
        visitor.signIn(email);
        enroll(visitor);
        return visitor;
    }

    /** Enrolls who is signed in. */
    static void enroll(Visitor visitor) {
        visitor.open("/courses/" + COURSE);
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enroll"))
                .click();
        assertThat(visitor.page()
                        .getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Start|Continue")))
                        .first())
                .isVisible();
    }

    /** Opens a module in the player. @return its SCO */
    static FrameLocator open(Visitor visitor, String module) {
        visitor.open("/play/" + COURSE + "/" + module);
        assertThat(visitor.page().locator(".unit iframe")).isVisible();
        awaitSco(visitor, "one.html");
        return sco(visitor);
    }

    /** The SCO in the player. */
    static FrameLocator sco(Visitor visitor) {
        return visitor.page().frameLocator(".unit iframe").frameLocator("iframe");
    }

    /** Opens the window of the module whose SCO has one. */
    static Page openWindow(Visitor visitor, String edition) {
        visitor.open("/play/" + COURSE + "/" + edition + IN_WINDOW);
        awaitSco(visitor, "start.html");
        return visitor.page().waitForPopup(() -> sco(visitor).locator("#open").click());
    }

    /** Presses the button of a window that ends its SCO and then closes it, so nobody waits for the press itself. */
    static void finish(Page window) {
        window.locator("#finish").evaluate("button => { setTimeout(() => button.click()); }");
    }

    /** Opens the module whose SCO is made of frames; it has a window of its own. */
    static Page openFrames(Visitor visitor, String edition) {
        visitor.open("/play/" + COURSE + "/" + edition + OF_FRAMES);
        return apart(visitor, "Frames");
    }

    /** Presses the button that opens a part in a window of its own. */
    static Page apart(Visitor visitor, String part) {
        return visitor.context().waitForPage(() -> visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Open “" + part + "” in a window of its own"))
                .click());
    }

    /**
     * Waits until the page of a SCO is shown. The frames around it may be of another site, whose process comes and goes with them: who
     * looks into one that goes gets an error instead of an answer.
     */
    static void awaitSco(Visitor visitor, String file) {
        visitor.page().waitForCondition(() -> visitor.page().frames().stream()
                .anyMatch(frame -> frame.name().equals("sco") && frame.url().contains("/files/" + file)));
    }

    /** What is kept of a learner's SCOs, as JSON by the names of columns. */
    List<Map<String, Object>> runs(String email) throws SQLException {
        try (Connection database = installation.database();
                var query =
                        database.prepareStatement("select r.* from external_run r join account a on a.id = r.account_id"
                                + " where a.email = ? order by r.updated_at")) {
            query.setString(1, email);
            List<Map<String, Object>> runs = new ArrayList<>();
            var rows = query.executeQuery();
            while (rows.next()) {
                Map<String, Object> run = new TreeMap<>();
                for (String column :
                        List.of("status", "score", "earlier_ms", "sessions", "entries", "resumable", "model")) {
                    run.put(column, rows.getObject(column));
                }
                runs.add(run);
            }
            return runs;
        }
    }

    /** Waits until all sessions in the latest opening of a learner's SCO are known to have taken so long together. */
    void awaitSessions(String email, long milliseconds) throws SQLException, IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (sessions(email) != milliseconds) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The last words of the SCO did not arrive: " + runs(email));
            }
            Pause.brief();
        }
    }

    private long sessions(String email) throws SQLException, IOException {
        List<Map<String, Object>> runs = runs(email);
        long sum = 0;
        if (!runs.isEmpty()) {
            for (JsonNode time : JSON.readTree(runs.get(0).get("sessions").toString())) {
                sum += time.asLong();
            }
        }
        return sum;
    }

    /** The verbs of all statements about a learner, with the categories that they carry, in the order in which they were stored. */
    List<String> verbs(String email) throws SQLException {
        try (Connection database = installation.database();
                var query = database.prepareStatement("select lower(hex(id)) from account where email = ?")) {
            query.setString(1, email);
            var row = query.executeQuery();
            row.next();
            String account = row.getString(1).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            return new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET)
                    .statementsOf(account).stream().map(PlayedPackages::verb).toList();
        }
    }

    private static String verb(JsonNode statement) {
        String verb = statement.at("/verb/id").asText().replaceFirst(".*/", "");
        boolean inProfile =
                statement.at("/context/contextActivities/category").toString().contains("https://w3id.org/xapi/scorm");
        String object = statement.at("/object/id").asText();
        String part = object.contains("/id/scorm/") ? " " + object.replaceFirst(".*/id/scorm/[^/]+/", "") : "";
        return verb + part + (inProfile ? " (SCORM)" : "");
    }

    private static String course() {
        return """
            code: PLAY-1
            slug: %s
            title: Packages of others
            summary: Two packages that others made.
            description: Two packages that others made.
            language: en
            level: foundation
            audiences: [data-user]
            topics: [data-collection]
            licence: CC-BY-4.0
            modules:
              - scorm12
              - scorm2004
              - scorm12-window
              - scorm2004-window
              - scorm12-frames
              - scorm2004-frames
            """
                .formatted(COURSE);
    }

    private static String module(Map.Entry<String, UUID> played) {
        return module(played.getKey())
                + activity(played, "The first part", "ITEM-1")
                + activity(played, "The second part", "ITEM-2")
                + activity(played, "A note", "ITEM-3");
    }

    private static String module(String slug) {
        return """
            slug: %1$s
            title: A package of %1$s
            goal: After this you have played a package.
            summary: A package of others.
            language: en
            minutes: 5
            level: foundation
            audiences: [data-user]
            topics: [data-collection]
            licence: CC-BY-4.0
            source: Made for a test.
            activities:
            """
                .formatted(slug);
    }

    private static String activity(Map.Entry<String, UUID> played, String title, String unit) {
        return """
              - kind: external-package
                title: %s
                minutes: 2
                package: %s
                unit: %s
            """
                .formatted(title, played.getValue(), unit);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Override
    public void close() {
        installation.close();
    }
}
