package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** A trainer brings a package in: uploads it, looks at what becomes of it, and decides. */
class ImportWizardBrowserIT {

    private static final Pattern IMPORT = Pattern.compile(".*/imports/[0-9a-f-]{36}");
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY_CONTAINED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    @Test
    void aPackageIsImportedWithTheKeyboardAlone() {
        String title = "Reading wages " + UUID.randomUUID();
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            trainer.takePictures("imports-1280");
            choose(trainer, "wages.zip", DeliveredZip.scorm(title, 3));
            button(trainer, "Upload").press("Enter");
            trainer.page().waitForURL(IMPORT);

            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            trainer.page().reload();
            assertThat(trainer.page().locator("h1")).hasText(title);
            assertThat(trainer.page().getByRole(AriaRole.ROWHEADER).first()).isVisible();
            trainer.takePictures("import-read-1280");

            Locator exact = trainer.page().locator(".fates a").first();
            exact.press("Enter");
            assertThat(exact).hasAttribute("aria-current", "true");
            assertThat(trainer.page().getByLabel("Title of the course")).hasValue(title);
            assertThat(trainer.page().getByLabel("Licence").locator("option:checked"))
                    .hasText("Not stated");
            trainer.page().getByLabel("Title of the course").fill(title + ", by level");
            trainer.page().getByLabel("Level").selectOption("practitioner");
            trainer.page().getByLabel("Licence").selectOption("CC-BY-4.0");
            trainer.page().getByLabel("Code of the course").fill("LMI-101");
            button(trainer, "Accept the import").press("Enter");
            assertThat(trainer.page().locator("#problems"))
                    .containsText("has the code LMI-101 already", PATIENTLY_CONTAINED);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            assertThat(trainer.page().locator("#problems code")).hasText(Pattern.compile("^courses/imported-.*"));
            trainer.page().reload();
            assertThat(trainer.page().getByLabel("Licence")).hasValue("CC-BY-4.0");
            trainer.takePictures("import-code-taken-1280");

            String code = "WAGE-" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
            trainer.page().getByLabel("Code of the course").fill(code);
            button(trainer, "Accept the import").press("Enter");
            assertThat(state(trainer)).hasText("Accepted", PATIENTLY);
            assertThat(trainer.page().getByText(title)).not().hasCount(0);
            trainer.page().reload();
            assertThat(trainer.page().locator("#came li")).hasText(title + " Preview");
            assertThat(button(trainer, "Accept the import")).hasCount(0);
            trainer.takePictures("import-accepted-1280");

            trainer.page().locator("#came a[href^='/courses/']").click();
            assertThat(trainer.page().locator("h1")).hasText(title + ", by level");
            assertThat(trainer.page().locator("dl.facts")).containsText("CC-BY-4.0");
            assertThat(trainer.page().locator("main")).containsText("Practitioner");
            assertThat(trainer.page().locator("main")).containsText(code);
        }
    }

    @Test
    void anUploadGoesOnAfterAPauseAndALostConnection() {
        AtomicBoolean isOffline = new AtomicBoolean(true);
        AtomicInteger pieces = new AtomicInteger();
        Deque<Route> asked = new ArrayDeque<>();
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            trainer.page().route("**/imports/uploads/**", route -> {
                boolean isPiece = route.request().method().equals("PATCH");
                boolean isQuestion = route.request().method().equals("HEAD");
                if (isPiece && isOffline.get()) {
                    route.abort();
                } else if (isQuestion && isOffline.get()) {
                    asked.add(route);
                } else {
                    pieces.addAndGet(isPiece ? 1 : 0);
                    route.resume();
                }
            });
            choose(trainer, "film.zip", DeliveredZip.largeScorm("A film", 20 << 20));
            button(trainer, "Upload").press("Enter");
            assertThat(trainer.page().locator("#upload-status")).containsText("connection is lost");
            trainer.assertAccessible();

            trainer.page().waitForCondition(() -> !asked.isEmpty());
            button(trainer, "Pause").press("Enter");
            trainer.page().waitForResponse(answer -> answer.request().method().equals("HEAD"), () -> asked.remove()
                    .resume());
            trainer.page().evaluate("() => fetch(location.href).then((page) => page.text())");
            assertThat(trainer.page().locator("#upload-status")).containsText("paused");
            isOffline.set(false);
            button(trainer, "Continue").press("Enter");
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            discard(trainer);
            trainer.complaints().removeIf(complaint -> complaint.contains("ERR_FAILED"));
        }
        assertThat(pieces).as("pieces of 8 MB").hasValue(3);
    }

    @Test
    void anUploadThatTheServerCannotTakeSaysSoAndGoesOnWhenThatIsSeenTo() {
        AtomicInteger status = new AtomicInteger(500);
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            trainer.page().route("**/imports/uploads/**", route -> {
                if (route.request().method().equals("PATCH") && status.get() != 0) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(status.get())
                            .setContentType("application/problem+json")
                            .setBody("{\"detail\": \"It was written down.\"}"));
                } else {
                    route.resume();
                }
            });
            choose(trainer, "film.zip", DeliveredZip.scorm("A film", 1));
            button(trainer, "Upload").press("Enter");
            Locator told = trainer.page().locator("#upload-status");
            assertThat(told).containsText("could not take the file in");

            trainer.page().waitForCondition(() -> {
                trainer.page().evaluate("() => dispatchEvent(new Event('online'))");
                return told.textContent().contains("press Continue");
            });
            assertThat(told).containsText("It was written down.");
            trainer.takePictures("import-broken-1280");
            trainer.page().setViewportSize(390, 844);
            trainer.takePictures("import-broken-390");

            status.set(401);
            button(trainer, "Continue").press("Enter");
            assertThat(told).containsText("Sign in again in another window");
            assertThat(told).not().containsText("401");

            status.set(0);
            button(trainer, "Continue").press("Enter");
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            discard(trainer);
            trainer.complaints().removeIf(complaint -> complaint.contains("Failed to load resource"));
        }
    }

    @Test
    void anUploadThatIsPausedAndCancelledWhileItIsBegunLeavesNothing() {
        String file = "regretted-" + UUID.randomUUID() + ".zip";
        Deque<Route> begun = new ArrayDeque<>();
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            trainer.page().route("**/imports/uploads/", begun::add);
            choose(trainer, file, DeliveredZip.scorm("Regretted", 1));
            button(trainer, "Upload").press("Enter");
            trainer.page().waitForCondition(() -> !begun.isEmpty());

            button(trainer, "Pause").press("Enter");
            button(trainer, "Continue").press("Enter");
            button(trainer, "Cancel upload").press("Enter");
            assertThat(trainer.page().locator("#upload-status")).containsText("being cancelled");
            assertThat(begun).as("questions for an address").hasSize(1);
            trainer.page().waitForResponse(answer -> answer.request().method().equals("DELETE"), () -> begun.remove()
                    .resume());

            trainer.open("/imports");
            assertThat(trainer.page().getByText(file)).hasCount(0);
            assertThat(trainer.page()
                            .evaluate("() => Object.keys(localStorage).filter((key) => key.includes('regretted'))"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void aBrowserThatKeepsNothingUploadsToo() {
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.page()
                    .addInitScript(
                            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })");
            trainer.open("/imports");
            choose(trainer, "private.zip", DeliveredZip.scorm("In private", 1));
            button(trainer, "Upload").press("Enter");
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            discard(trainer);
        }
    }

    @Test
    void withoutScriptAPlainFormUploadsAndAPhoneShowsTheReport() {
        try (Visitor trainer = Visitor.withPhone(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.page().route("**/incoming/upload.js", Route::abort);
            trainer.open("/imports");
            choose(trainer, "many.zip", DeliveredZip.scorm("Many parts", 150));
            button(trainer, "Upload").press("Enter");
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            trainer.page().reload();
            assertThat(trainer.page().locator("tbody tr")).hasCount(100);
            assertThat(trainer.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
            trainer.takePictures("import-read-390");
            trainer.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next"))
                    .click();
            assertThat(trainer.page().locator("#report")).containsText("101 to 200 of");

            discard(trainer);
            assertThat(trainer.page().getByText("Many parts")).hasCount(0);
            trainer.takePictures("imports-390");
            trainer.complaints().removeIf(complaint -> complaint.contains("upload.js"));
        }
    }

    @Test
    void aRefusalIsShownWithWhatWouldBeRight() throws SQLException {
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            choose(trainer, "folder.zip", DeliveredZip.inAFolder());
            button(trainer, "Upload").click();
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Refused", PATIENTLY);
            trainer.page().reload();
            assertThat(trainer.page().locator("#problems")).containsText("topmost folder");
            trainer.takePictures("import-refused-1280");
            discard(trainer);
        }
    }

    @Test
    void whatHasNothingToTakeInIsOnlyToBeDiscarded() throws SQLException {
        try (Visitor trainer = Visitor.atDesk(installation)) {
            trainer.signIn("trainer@example.org");
            trainer.open("/imports");
            choose(trainer, "nothing.zip", DeliveredZip.withoutContent());
            button(trainer, "Upload").click();
            trainer.page().waitForURL(IMPORT);
            assertThat(state(trainer)).hasText("Waiting for your decision", PATIENTLY);
            trainer.page().reload();
            assertThat(trainer.page().locator("#decision")).containsText("Nothing in this file can be imported.");
            trainer.assertAccessible();
            trainer.takePictures("import-nothing-1280");
            assertThat(button(trainer, "Accept the import")).hasCount(0);
            assertThat(trainer.page().locator("#report")).containsText("None of its questions could be taken over.");
            discard(trainer);
        }
    }

    private static void choose(Visitor trainer, String name, byte[] file) {
        trainer.page().setInputFiles("[name=file]", new FilePayload(name, "application/zip", file));
    }

    private static void discard(Visitor trainer) {
        trainer.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Discard"))
                .press("Enter");
        button(trainer, "Discard for good").press("Enter");
        trainer.page().waitForURL("**/imports");
    }

    private static Locator state(Visitor trainer) {
        return trainer.page().locator("#state");
    }

    private static Locator button(Visitor trainer, String name) {
        return trainer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
