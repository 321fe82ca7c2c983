package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/** Whether a module's start page finds its scripts and styles inside the package. */
final class StartPageCheck {

    private static final String PAGE = "index.html";

    private StartPageCheck() {}

    static Check of(PlannedModule module, Inventory inventory) {
        String path = module.folder() + PAGE;
        Optional<String> page = inventory.findText(path);
        return new Check(
                Check.Kind.START_PAGES_FIND_THEIR_FILES,
                page.map(html -> missing(html, path, inventory)).orElse(List.of(path)));
    }

    private static List<String> missing(String html, String path, Inventory inventory) {
        return Jsoup.parse(html).select("script[src], link[rel=stylesheet][href]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .map(reference -> URI.create(path).resolve(reference).toString())
                .filter(file -> !inventory.has(file))
                .toList();
    }
}
