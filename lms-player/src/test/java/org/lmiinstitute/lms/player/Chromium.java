package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, headless, one for all tests; {@code LMS_TEST_BROWSER} names another program. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--mute-audio",
            "--autoplay-policy=no-user-gesture-required",
            // it would call its maker
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run");

    private static Browser browser;

    private Chromium() {}

    /** On a developer's machine without a browser the tests are skipped; CI has one or fails. */
    static synchronized Browser shared() {
        if (browser == null) {
            browser = launch(program());
        }
        return browser;
    }

    private static Browser launch(Path program) {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(options)
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(SWITCHES));
    }

    private static Path program() {
        Optional<Path> program = Optional.ofNullable(System.getenv("LMS_TEST_BROWSER"))
                .map(Path::of)
                .or(() -> Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst());
        if (program.isEmpty() && System.getenv("CI") == null) {
            Assumptions.abort("No Chromium found, so the player was not tried: ./lms test installs it.");
        }
        return program.orElseThrow(() -> new IllegalStateException("No Chromium found: ./lms test installs it."));
    }
}
