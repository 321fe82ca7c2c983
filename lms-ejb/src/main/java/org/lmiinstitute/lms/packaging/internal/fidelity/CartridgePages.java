package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages of a cartridge by the names that follow from permanent ids.
 *
 * @param titles of the manifest's items
 * @param resources paths by the identifiers of the manifest's resources
 * @param pages by their paths
 * @param parts elements by their ids, of all pages
 */
record CartridgePages(
        Set<String> titles, Map<String, String> resources, Map<String, Element> pages, Map<String, Element> parts) {

    static CartridgePages of(Inventory inventory) {
        Map<String, Element> pages = new TreeMap<>();
        Map<String, Element> parts = new TreeMap<>();
        inventory.files().forEach((path, file) -> {
            if (path.endsWith(".html")) {
                Document page = Jsoup.parse(file.text());
                pages.put(path, page.body());
                page.select("[id]").forEach(part -> parts.putIfAbsent(part.id(), part));
            }
        });
        Set<String> titles = new TreeSet<>();
        Map<String, String> resources = new TreeMap<>();
        inventory.findText("imsmanifest.xml").flatMap(XmlFile::parse).ifPresent(manifest -> {
            manifest.all("item").forEach(item -> XmlFile.text(item, "title").ifPresent(titles::add));
            manifest.all("resource").forEach(resource -> file(resource, inventory)
                    .ifPresent(path -> resources.put(resource.getAttribute("identifier"), path)));
        });
        return new CartridgePages(titles, resources, pages, parts);
    }

    /** The path of a resource's first file, if that is there. */
    private static Optional<String> file(org.w3c.dom.Element resource, Inventory inventory) {
        return XmlFile.all(resource, "file").stream()
                .findFirst()
                .map(file -> file.getAttribute("href"))
                .filter(inventory::has);
    }

    /** The page of an activity. */
    Optional<Element> page(String activityId) {
        return Optional.ofNullable(resources.get("PAGE-" + activityId)).map(pages::get);
    }

    /** Whether an activity's questions are there as a quiz. */
    boolean hasQuiz(String activityId) {
        return resources.containsKey("QUIZ-" + activityId) || resources.containsKey("QUESTIONS-" + activityId);
    }

    /** The path of the drawing of an exercise's chart. */
    Optional<String> chart(String exerciseId) {
        return Optional.ofNullable(resources.get("CHART-" + exerciseId));
    }

    Optional<Element> block(String id) {
        return Optional.ofNullable(parts.get("BLOCK-" + id));
    }

    /** A practice question as text. */
    boolean hasPractice(String questionId) {
        return parts.containsKey("QUESTION-" + questionId);
    }
}
