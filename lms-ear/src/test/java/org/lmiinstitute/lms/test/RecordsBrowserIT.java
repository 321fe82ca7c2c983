package org.lmiinstitute.lms.test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.learning.fixture.Learner;

/** What analysts see at /records, and learners of their own. */
class RecordsBrowserIT {

    private static final String VERB = "http://adlnet.gov/expapi/verbs/attended";

    private final Installation installation = Installation.shared();
    private final XapiClient program = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);

    /** Of this test alone. */
    private final UUID registration = UUID.randomUUID();

    private final UUID first = UUID.randomUUID();

    @BeforeEach
    void somebodyAnswered() {
        store(first, "Ada Lovelace", "=1+1");
    }

    private void store(UUID id, String name, String response) {
        String statement = "{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:ada@example.net\",\"name\":\"" + name
                + "\"},\"verb\":{\"id\":\"" + VERB + "\"},\"object\":{\"id\":\"https://example.net/meeting\","
                + "\"definition\":{\"name\":{\"en\":\"The meeting\"}}},\"result\":{\"response\":\"" + response
                + "\",\"success\":true,\"score\":{\"scaled\":-0.5}},\"context\":{\"registration\":\"" + registration
                + "\"}}";
        assertThat(program.post("/xapi/statements", statement).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnalystNarrowsDownByKeyboardAndReadsTheWholeStatement() {
        try (Visitor analyst = Visitor.atDesk(installation)) {
            analyst.signIn("analyst@example.org");
            analyst.open("/records");
            analyst.assertAccessible();
            analyst.page().locator(".record-filters > summary").press("Enter");
            analyst.page().locator("[name=registration]").fill("the second one");
            analyst.page().locator("[name=registration]").press("Enter");
            assertThat(analyst.page().getByRole(AriaRole.ALERT)).containsText("\"the second one\" is no id");
            assertThat(analyst.page().locator("[name=registration]")).hasValue("the second one");
            analyst.assertAccessible();
            analyst.page().locator("[name=registration]").fill(registration.toString());
            analyst.page().locator("[name=registration]").press("Enter");
            analyst.page().waitForURL("**/records?**registration=**");
            Locator lines = analyst.page().locator(".record");
            assertThat(lines).hasCount(1);
            assertThat(lines.first()).containsText("Ada Lovelace attended The meeting");
            assertThat(lines.first()).containsText("right · -50% · answer “=1+1”");
            analyst.assertAccessible();
            analyst.takePicture("records-1280");

            lines.first()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Statement: " + first))
                    .press("Enter");
            analyst.page().waitForURL("**/records/statement/" + first);
            assertThat(analyst.page().locator("pre.json")).containsText("\"mbox\" : \"mailto:ada@example.net\"");
            analyst.assertAccessible();

            analyst.open("/records/timeline?actor=ada%40example.net");
            assertThat(analyst.page().locator("h1")).hasText("Timeline: Ada Lovelace");
            analyst.assertAccessible();
        }
    }

    @Test
    void whatComesInAppearsWhileSomebodyLooks() {
        try (Visitor analyst = Visitor.atDesk(installation)) {
            analyst.signIn("analyst@example.org");
            analyst.open("/records?registration=" + registration);
            Locator live = analyst.page().locator("#live");
            live.click();
            assertThat(live).hasAttribute("aria-pressed", "true");

            store(UUID.randomUUID(), "Grace Hopper", "42");

            assertThat(analyst.page().locator(".record.fresh")).containsText("Grace Hopper attended The meeting");
            assertThat(analyst.page().locator(".record")).hasCount(2);
            analyst.assertAccessible();

            assertThat(analyst.page().evaluate(ROUNDS_AFTER_IMPATIENCE))
                    .as("it asks once at a time, however often it was stopped and started while it asked")
                    .isEqualTo(1);

            analyst.page()
                    .evaluate("Object.defineProperty(document, 'hidden', { value: true });"
                            + " document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(analyst.page().locator("#live-status")).containsText("Paused");
        }
    }

    /** Stops and starts three times before the server answers; then says how many further questions are planned. */
    private static final String ROUNDS_AFTER_IMPATIENCE =
            """
            async () => {
              const { fetch, setTimeout } = window;
              const answers = [];
              let planned = 0;
              window.fetch = () => new Promise((resolve) => answers.push(resolve));
              window.setTimeout = () => { planned += 1; return 0; };
              for (let i = 0; i < 6; i++) document.getElementById('live').click();
              answers.forEach((answer) => answer(new Response('{"rows":[],"more":false}')));
              for (let i = 0; i < 50; i++) await new Response('{}').json();
              Object.assign(window, { fetch, setTimeout });
              return planned;
            }
            """;

    @Test
    void whatIsFoundIsTakenAlongAndNoCellIsAFormula() throws IOException {
        store(UUID.randomUUID(), "Grace Hopper", "a, \\\"b\\\"\\n+c");
        try (Visitor analyst = Visitor.atDesk(installation)) {
            analyst.signIn("analyst@example.org");
            analyst.open("/records?registration=" + registration);

            List<String> csv = download(analyst, "Export what is found as CSV");
            assertThat(csv.get(0)).startsWith("\ufeffstatement_id,stored,timestamp,actor_name,");
            assertThat(csv.get(1)).startsWith(first.toString()).contains(",true,,-0.5,,,'=1+1,");
            assertThat(csv.get(2)).contains("Grace Hopper").contains("\"a, \"\"b\"\"");

            List<String> ndjson = download(analyst, "Export what is found as NDJSON");
            assertThat(ndjson).hasSize(2);
            assertThat(XapiClient.read(ndjson.get(0)).path("id").asText()).isEqualTo(first.toString());
        }
    }

    private static List<String> download(Visitor visitor, String name) throws IOException {
        Download download = visitor.page().waitForDownload(() -> visitor.page()
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(name))
                .click());
        return Files.readString(download.path(), StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aLearnerComesFromTheirProgressToTheirOwnRecordsAndToNoOthers() {
        Learner lena = Learner.signIn(installation.url("").toString(), "learner@example.org", Installation.PASSWORD);
        lena.enroll("finding-your-way");
        lena.open("finding-your-way", "what-lmi-is").finishLesson();
        try (Visitor learner = Visitor.withPhone(installation)) {
            learner.signIn("learner@example.org");
            learner.open("/courses/finding-your-way");
            learner.assertAccessible();
            learner.page()
                    .locator("a[href^='/my-records'][aria-label*='What LMI is']")
                    .click();
            learner.page().waitForURL("**/my-records?**");
            assertThat(learner.page().locator(".record").first()).containsText("Lena Ortiz");
            learner.assertAccessible();
            learner.open("/my-records");
            assertThat(learner.page().locator("main")).not().containsText("Ada Lovelace");
            assertThat(learner.open("/my-records/statement/" + first).status()).isEqualTo(404);
            assertThat(learner.open("/records").status()).isEqualTo(403);
            assertThat(learner.open("/records/statement/" + first).status()).isEqualTo(403);
            assertThat(learner.open("/records/timeline?actor=ada%40example.net").status())
                    .isEqualTo(403);
            assertThat(lena.get("/records/export.csv").statusCode()).isEqualTo(403);
            assertThat(lena.get("/records/tail?after=" + first).statusCode()).isEqualTo(403);
            learner.complaints().removeIf(complaint -> complaint.contains("40"));
        }
    }

    @Test
    void eachPageFitsAPhoneAndIsAccessible() {
        Learner lena = Learner.signIn(installation.url("").toString(), "learner@example.org", Installation.PASSWORD);
        lena.enroll("finding-your-way");
        lena.open("finding-your-way", "what-lmi-is").finishLesson();
        lena.get("/play/recording/one-more-section");
        try (Visitor admin = Visitor.withPhone(installation)) {
            admin.signIn("admin@example.org");
            String actor = URLEncoder.encode("learner@example.org", StandardCharsets.UTF_8);
            fits(admin, "/records?voided=too&actor=" + actor, "records-390");
            fits(admin, "/records/statement/" + first, "statement-390");
            admin.open("/admin/privacy");
            admin.page().locator("input[name=email]").fill("learner@example.org");
            admin.page().locator(".person-search button").click();
            admin.page().waitForURL("**/admin/privacy?account=*");
            assertThat(admin.page().locator("#person")).hasText("Lena Ortiz");
            fits(
                    admin,
                    URI.create(admin.page().url()).getPath() + "?"
                            + URI.create(admin.page().url()).getQuery(),
                    "privacy-390");
            fits(admin, "/my-data", "my-data-390");
            fits(admin, "/my-records", "my-records-390");
            fits(admin, "/records/timeline?actor=" + actor, "timeline-390");
            admin.page().locator("a[href^='/records/progress/']").click();
            admin.page().waitForURL("**/records/progress/**");
            assertThat(admin.page().locator(".progress-course").first()).containsText("In progress");
            Locator outside = admin.page()
                    .locator(
                            ".progress-course",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Outside any course"));
            assertThat(outside.locator("li")).containsText("One more section");
            assertThat(outside.locator("li a"))
                    .hasAttribute("href", Pattern.compile("/records\\?registration=[0-9a-f-]{36}"));
            admin.assertAccessible();
            admin.takePicture("progress-390");
            admin.page().locator(".progress-modules a").first().click();
            admin.page().waitForURL("**/records?**");
            assertThat(admin.page().locator(".record").first()).containsText("Lena Ortiz");
        }
    }

    private static void fits(Visitor visitor, String path, String picture) {
        assertThat(visitor.open(path).status()).as(path).isEqualTo(200);
        visitor.assertAccessible();
        assertThat(visitor.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(path)
                .isEqualTo(0);
        visitor.takePicture(picture);
    }
}
