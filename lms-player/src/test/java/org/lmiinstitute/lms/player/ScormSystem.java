package org.lmiinstitute.lms.player;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A SCORM system that opens the module in a window of its own. Its run-time lives in the opening window, so what it keeps does not
 * depend on when the browser writes its storage.
 */
final class ScormSystem {

    private static final String ORIGIN = "http://scorm.test/";
    private static final String UNPACKED = ORIGIN + "package/";

    private final Path folder;
    private final Page page;

    /**
     * @param name of the standard and so of the system's page among the fixtures
     * @param folder in which the package lies
     */
    ScormSystem(BrowserContext context, String name, Path folder) {
        this.folder = folder;
        context.route(ORIGIN + "**", this::answer);
        page = context.newPage();
        page.navigate(ORIGIN + name + ".html");
    }

    /** A new session of the same learner in a new window. */
    Learner launch() {
        return open().waitsForTheModule();
    }

    /** The window as it opens, whatever it shows. */
    Learner open() {
        page.evaluate("scorm.launch()");
        return new Learner(page.waitForPopup(() -> page.evaluate("address => void window.open(address)", UNPACKED)));
    }

    void does(String script) {
        page.evaluate(script);
    }

    /** A value as the run-time has it; null if it was never set. */
    String value(String element) {
        return (String) page.evaluate("name => scorm.get(name) ?? null", element);
    }

    /** A value as it would be after a power cut. */
    String saved(String element) {
        return (String) page.evaluate("name => scorm.saved(name) ?? null", element);
    }

    @SuppressWarnings("unchecked")
    List<List<String>> calls() {
        return (List<List<String>>) page.evaluate("scorm.calls");
    }

    List<List<String>> calls(String element) {
        return calls().stream().filter(call -> call.contains(element)).toList();
    }

    /** What a system would refuse by the standard: "element=value". */
    List<?> refused() {
        return (List<?>) page.evaluate("scorm.refused");
    }

    private void answer(Route route) {
        String url = route.request().url();
        String path = url.replaceFirst("[?#].*", "").substring(ORIGIN.length());
        Path file = path.startsWith("package/")
                ? folder.resolve(path.equals("package/") ? "index.html" : path.substring("package/".length()))
                : Fixture.MODULE.resolve(path);
        route.fulfill(
                Files.exists(file)
                        ? new Route.FulfillOptions().setPath(file)
                        : new Route.FulfillOptions().setStatus(404));
    }
}
