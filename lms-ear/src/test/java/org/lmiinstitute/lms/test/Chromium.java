package org.lmiinstitute.lms.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, headless, one for all tests; {@code LMS_TEST_BROWSER} names another program. */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--mute-audio",
            "--autoplay-policy=no-user-gesture-required",
            // as browsers will be: nobody else's page may rest on our cookie
            "--test-third-party-cookie-phaseout",
            // as browsers will be: only pages that ask for it hear of their end by the old event
            "--enable-features=DeprecateUnload",
            // it would call its maker
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run");

    private Chromium() {}

    static Browser shared() {
        return Shared.BROWSER;
    }

    private static Browser launch() {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(options)
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program()).setArgs(SWITCHES));
    }

    private static Path program() {
        var named = System.getenv("LMS_TEST_BROWSER");
        if (named != null) {
            return Path.of(named);
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found: ./lms test installs it."));
    }

    private static final class Shared {
        private static final Browser BROWSER = launch();
    }
}
