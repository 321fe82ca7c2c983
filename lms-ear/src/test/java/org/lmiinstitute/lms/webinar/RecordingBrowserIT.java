package org.lmiinstitute.lms.webinar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** The recording of a past Roundtable is played for real, as fast as a browser can, and counts when it was watched. */
class RecordingBrowserIT {

    private static final String TITLE = "One more section, and of what?";
    private static final Pattern THIRD_CHAPTER = Pattern.compile("Openings, not only growth");
    private static final double THIRD_CHAPTER_BEGINS = 40;
    private static final int FASTEST = 16;
    private static final String PAUSE = "document.querySelector('video').pause()";
    private static final Pattern DONE = Pattern.compile("This video is done");

    @Test
    void aRecordingIsLeftHalfWayResumedElsewhereAndCountsOnceItWasWatched() {
        Installation installation = Installation.shared();
        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.signIn("host@example.org");
            visitor.open("/roundtables/one-more-section");
            visitor.assertAccessible();
            visitor.page()
                    .getByRole(AriaRole.LINK, named(Pattern.compile("Watch the recording")))
                    .click();
            Page page = visitor.page();
            awaitVideo(page);
            visitor.assertAccessible();
            visitor.takePicture("recording");

            page.getByRole(AriaRole.BUTTON, named(THIRD_CHAPTER)).click();
            assertThat(page.locator(".chapters [aria-current=true]")).hasText(THIRD_CHAPTER);
            page.waitForCondition(() -> position(page) > THIRD_CHAPTER_BEGINS + 1);
            assertThat(page.locator(".transcript [aria-current=true]")).isVisible();
            page.waitForResponse(RecordingBrowserIT::isAboutWhatWasWatched, () -> page.evaluate(PAUSE));
        }

        try (Visitor visitor = Visitor.withPhone(installation)) {
            visitor.signIn("host@example.org");
            visitor.open("/my-learning");
            visitor.page()
                    .getByRole(AriaRole.LINK, named(Pattern.compile("^Continue: One more section")))
                    .click();
            Page page = visitor.page();
            awaitVideo(page);
            page.waitForCondition(() -> position(page) > 0);
            assertThat(position(page)).isCloseTo(THIRD_CHAPTER_BEGINS, within(10.0));
            visitor.assertAccessible();
            visitor.takePicture("recording-resumed-on-a-phone");

            page.evaluate(
                    """
                    rate => {
                      const video = document.querySelector('video');
                      Object.assign(video, { muted: true, currentTime: 0, playbackRate: rate });
                      return video.play();
                    }
                    """,
                    FASTEST);
            assertThat(page.locator(".watched")).hasText(DONE, new HasTextOptions().setTimeout(120_000));
            assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();

            visitor.open("/my-learning");
            Locator done = page.locator("section[aria-labelledby=finished]");
            assertThat(done).containsText(TITLE);
            assertThat(done).containsText("✓ Recording watched");
            visitor.assertAccessible();
        }
    }

    private static void awaitVideo(Page page) {
        assertThat(page.locator("#lmi-player[data-ready=true]")).isVisible();
        page.waitForCondition(() -> (Boolean) page.evaluate("document.querySelector('video').readyState >= 1"));
    }

    private static boolean isAboutWhatWasWatched(Response response) {
        return response.url().endsWith("/experiences")
                && response.status() == 200
                && response.request().postData().contains("watched");
    }

    private static double position(Page page) {
        return ((Number) page.evaluate("document.querySelector('video').currentTime")).doubleValue();
    }

    private static GetByRoleOptions named(Pattern name) {
        return new GetByRoleOptions().setName(name);
    }
}
