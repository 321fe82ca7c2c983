package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser of their own: own cookies, own storage.
 *
 * <p>What the browser complains about (a script error, a refused resource) is collected and fails {@link #close()}.
 */
public final class Visitor implements AutoCloseable {

    private static final int DESKTOP_WIDTH = 1280;
    private static final int PHONE_WIDTH = 390;
    private static final int HEIGHT = 844;

    private final Installation installation;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Installation installation, int width) {
        this.installation = installation;
        this.context = Chromium.shared()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("en-US")
                        .setTimezoneId("America/New_York")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text() + " " + message.location());
            }
        });
    }

    /** At a desk: 1280 pixels wide. */
    public static Visitor atDesk(Installation installation) {
        return new Visitor(installation, DESKTOP_WIDTH);
    }

    /** With a phone: 390 pixels wide. */
    public static Visitor withPhone(Installation installation) {
        return new Visitor(installation, PHONE_WIDTH);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Opens a path of the installation and waits until the page has loaded. */
    public Response open(String path) {
        return page.navigate(
                installation.url(path).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    /** Signs in by the sign-in page, with the password of the demonstration accounts. */
    public void signIn(String account) {
        open("/login");
        page.fill("[name=username]", account);
        page.fill("[name=password]", Installation.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !URI.create(url).getPath().startsWith("/login"));
    }

    /** Fails if axe-core finds a violation of WCAG 2.2 AA or of its best practices on the page as it stands. */
    public void assertAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                .isEmpty();
    }

    /** Keeps a picture of the whole page in {@code lms-ear/target/screenshots}. */
    public void takePicture(String name) {
        var folder = Path.of(System.getProperty("lms.distribution")).resolveSibling("screenshots");
        // a page behind another may never be drawn
        page.bringToFront();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
    }

    /** Keeps a picture of the page as it is by day, and one of it by night, and looks whether both are accessible. */
    public void takePictures(String name) {
        assertAccessible();
        takePicture(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertAccessible();
        takePicture(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** What the browser has complained about so far; a test that expects a complaint takes it away. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
