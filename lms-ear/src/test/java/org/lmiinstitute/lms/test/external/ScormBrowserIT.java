package org.lmiinstitute.lms.test.external;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.test.Visitor;

/** SCORM packages from the first page to the end: left half way at a desk, gone on with on a phone. */
class ScormBrowserIT {

    /** What the SCOs say of each session. */
    private static final long MINUTE_MS = 60_000;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static PlayedPackages packages;

    @BeforeAll
    static void start() throws Exception {
        packages = PlayedPackages.start();
    }

    @AfterAll
    static void stop() {
        packages.close();
    }

    @ParameterizedTest
    @CsvSource({
        "scorm12,   00:01:00, true,  answered interaction/capital",
        "scorm2004, PT1M,     false, passed objective/know-the-terms"
    })
    void aPackageIsGoneOnWithExactlyWhereItWasLeft(String module, String time, boolean byHand, String said)
            throws Exception {
        String learner = module + "@example.org";
        try (Visitor desk = packages.learnerAtDesk(learner)) {
            FrameLocator sco = PlayedPackages.open(desk, module);
            assertThat(sco.locator("#state")).containsText("ab-initio");
            assertThat(sco.locator("#who")).containsText("Ada Learner");
            assertThat(sco.locator("#who")).not().containsText("@");
            sco.locator("#half").click();
            assertThat(sco.locator("#state")).hasText("half");
            assertThat(desk.page().locator(".side h3")).hasText(new String[] {"Beginnings", "Endings"});
            desk.takePictures("external-" + module + "-desk");
            // the SCO ends when its window goes away, and nobody is there to be told but the server
            desk.open("/my-learning");
            packages.awaitSessions(learner, MINUTE_MS);
        }
        try (Visitor phone = Visitor.withPhone(packages.installation())) {
            phone.signIn(learner);
            FrameLocator sco = PlayedPackages.open(phone, module);
            assertThat(sco.locator("#state")).containsText("resume page-3 seen=1,2,3 " + time);
            phone.assertAccessible();
            phone.takePicture("external-" + module + "-phone");
            sco.locator("#finish").click();
            if (byHand) {
                phone.page()
                        .getByRole(AriaRole.BUTTON, named("Next: The second part"))
                        .click();
            }
            assertThat(phone.page().locator("h1")).hasText("The second part");
            assertThat(sco.locator("#state")).containsText("ab-initio");
            sco.locator("#finish").click();
            assertThat(phone.page().locator(".unit-standing")).hasText("This part is done. Your best score: 90%.");
            phone.page().getByRole(AriaRole.BUTTON, named("Next: A note")).click();
            assertThat(phone.page().frameLocator(".unit iframe").locator("body"))
                    .containsText("A note of this package.");
            assertThat(phone.page().locator(".unit-standing")).hasText("This part is done.");
            phone.page().getByRole(AriaRole.BUTTON, named("Finish the module")).click();
            assertThat(phone.page().locator("h1")).hasText("You finished this module");
            assertThat(phone.page().locator(".score")).hasText("Score: 90%");
        }
        assertThat(packages.verbs(learner))
                .contains(
                        "initialized (SCORM)",
                        "suspended (SCORM)",
                        "resumed (SCORM)",
                        "passed (SCORM)",
                        "completed (SCORM)")
                .contains(said + " (SCORM)")
                .containsOnlyOnce("resumed (SCORM)");
        assertThat(packages.runs(learner)).hasSize(2).allSatisfy(run -> assertThat(run.get("score"))
                .isEqualTo(0.9));
    }

    @Test
    void aPackageCannotActAsItsLearner() throws SQLException {
        packages.installation().addLearner("isolated@example.org", "Isolated Learner");
        String home = packages.installation().url("").toString();
        try (Visitor visitor = Visitor.atDesk(packages.installation())) {
            visitor.signIn("isolated@example.org");
            PlayedPackages.enroll(visitor);
            assertThat(PlayedPackages.open(visitor, "scorm12").locator("#state"))
                    .containsText("ab-initio");
            var sco = visitor.page().frame("sco");
            assertThat(sco.evaluate(
                            "url => fetch(url, { credentials: 'include' }).then((r) => r.text(), () => 'unreadable')",
                            home + "/my-learning"))
                    .isEqualTo("unreadable");
            var refused = visitor.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> sco.evaluate(
                                    "url => fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(() => 'sent')",
                                    home + "/actions/sign-out"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(sco.evaluate("() => fetch('/login').then((r) => r.status)"))
                    .isEqualTo(404);
            assertThat(sco.evaluate("() => fetch('note.txt').then((r) => r.text())"))
                    .isEqualTo("A note of this package.\n");
            assertThat(sco.evaluate(
                            "token => fetch(`/content/${token}/files/note.txt`).then((r) => r.status)", "0".repeat(64)))
                    .isEqualTo(404);
            assertThat(sco.evaluate("() => { try { return top.document.title } catch { return 'closed' } }"))
                    .isEqualTo("closed");
            String path = sco.url().replaceFirst("https?://[^/]+", "");
            assertThat(visitor.page().request().get(home + path).status()).isEqualTo(404);
            visitor.open("/my-learning");
            assertThat(visitor.page().url()).endsWith("/my-learning");
            visitor.complaints().clear();
        }
    }

    /** What packages expect of the windows around them and of the files beside them, whoever made them. */
    @Test
    void aPackageFindsWhatPublishersCountOn() throws SQLException {
        try (Visitor visitor = packages.learnerAtDesk("habits@example.org")) {
            FrameLocator part = PlayedPackages.open(visitor, "scorm12");
            assertThat(part.locator("#state")).containsText("ab-initio");
            var sco = visitor.page().frame("sco");

            assertThat(
                            sco.evaluate(
                                    "() => { let w = window; while (!w.API_1484_11 && w.parent !== w) w = w.parent; return String(w.API_1484_11) }"))
                    .as("a search for the other edition's run-time ends without an error")
                    .isEqualTo("undefined");
            assertThat(sco.evaluate("() => fetch('.//note.txt').then((r) => r.status)"))
                    .isEqualTo(200);
            for (String allowed : List.of(
                    "fullscreen",
                    "autoplay",
                    "picture-in-picture",
                    "clipboard-write",
                    "encrypted-media",
                    "gyroscope")) {
                assertThat(sco.evaluate("name => document.featurePolicy.allowsFeature(name)", allowed))
                        .as(allowed)
                        .isEqualTo(true);
            }
            for (String closed : List.of("camera", "microphone", "geolocation")) {
                assertThat(sco.evaluate("name => document.featurePolicy.allowsFeature(name)", closed))
                        .as(closed)
                        .isEqualTo(false);
            }
            sco.evaluate(
                    "() => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'paper.pdf', name: 'paper' })) }");
            assertThat(part.frameLocator("[name=paper]").locator("a")).hasText("Open paper.pdf in a new tab");
        }
    }

    @Test
    void filesAreAnsweredByTheRulesOfHttpAndNothingElseIs() throws Exception {
        try (Visitor visitor = packages.learnerAtDesk("files@example.org")) {
            assertThat(PlayedPackages.open(visitor, "scorm12").locator("#state"))
                    .containsText("ab-initio");
            String base = visitor.page().frame("sco").url().replaceFirst("one\\.html$", "");

            HttpResponse<String> whole = send("GET", base + "note.txt");
            assertThat(whole.statusCode()).isEqualTo(200);
            assertThat(whole.headers().map())
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry(
                            "content-security-policy",
                            List.of("frame-ancestors 'self' "
                                    + packages.installation().url("")))
                    .doesNotContainKeys("set-cookie", "access-control-allow-origin");
            assertThat(typeOf(whole)).startsWith("text/plain").containsIgnoringCase("utf-8");
            assertThat(typeOf(send("GET", base + "sco.js"))).isEqualTo("text/javascript");
            assertThat(typeOf(send("GET", base + "one.html"))).isEqualTo("text/html");
            assertThat(send("GET", base + "note.txt", "Range", "bytes=2-5"))
                    .returns(206, HttpResponse::statusCode)
                    .returns("note", HttpResponse::body);
            assertThat(send("GET", base + "note.txt", "Range", "bytes=900-").statusCode())
                    .isEqualTo(416);
            assertThat(send("HEAD", base + "note.txt"))
                    .returns(200, HttpResponse::statusCode)
                    .returns("", HttpResponse::body);
            assertThat(send(
                                    "GET",
                                    base + "note.txt",
                                    "If-None-Match",
                                    whole.headers().firstValue("etag").orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
            assertThat(send("GET", base + "paper.pdf", "Sec-Fetch-Dest", "iframe"))
                    .as("where a frame shows it, or nobody says otherwise")
                    .returns("application/pdf", ScormBrowserIT::typeOf)
                    .returns(
                            "Sec-Fetch-Dest",
                            answer -> answer.headers().firstValue("vary").orElse(""));
            for (String nothing :
                    List.of("", "absent.html", "a/../note.txt", "%2e%2e/note.txt", "./note.txt", "note.txt;a=b")) {
                assertThat(send("GET", base + nothing).statusCode()).as(nothing).isEqualTo(404);
            }
            assertThat(send("DELETE", base + "note.txt").statusCode()).isEqualTo(405);
            for (String page : List.of("/", "/login", "/health/ready", "/xapi/about", "/assets/", "/content/")) {
                assertThat(send("GET", packages.installation().contentUrl(page).toString())
                                .statusCode())
                        .as(page)
                        .isEqualTo(404);
            }
        }
    }

    /** Whose account was closed since has nothing any more, whatever page is still open. */
    @Test
    void theTokenOfABlockedAccountOpensNothing() throws Exception {
        String learner = "blocked@example.org";
        try (Visitor visitor = packages.learnerAtDesk(learner)) {
            assertThat(PlayedPackages.open(visitor, "scorm12").locator("#state"))
                    .containsText("ab-initio");
            String sco = visitor.page().frame("sco").url();
            String page = sco.replaceFirst("/files/.*", "/scorm");
            assertThat(send("GET", sco).statusCode()).isEqualTo(200);
            assertThat(send("GET", page).statusCode()).isEqualTo(200);

            packages.block(learner);

            assertThat(send("GET", sco).statusCode()).isEqualTo(404);
            assertThat(send("GET", page).statusCode()).isEqualTo(404);
            visitor.complaints().clear();
        }
    }

    private static String typeOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("none");
    }

    private static HttpResponse<String> send(String method, String url, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
