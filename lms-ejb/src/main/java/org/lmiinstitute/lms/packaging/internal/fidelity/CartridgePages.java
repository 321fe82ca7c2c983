package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The pages of a cartridge by the names that follow from permanent ids.
 *
 * @param resources paths by the identifiers of the manifest's resources
 * @param pages by their paths
 * @param parts elements by their ids, of all pages
 */
record CartridgePages(Map<String, String> resources, Map<String, Element> pages, Map<String, Element> parts) {

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
        Map<String, String> resources = new TreeMap<>();
        inventory.findText("imsmanifest.xml").flatMap(XmlFile::parse).ifPresent(manifest -> manifest.all("resource")
                .forEach(resource -> XmlFile.all(resource, "file").stream()
                        .findFirst()
                        .map(file -> file.getAttribute("href"))
                        .filter(inventory::has)
                        .ifPresent(path -> resources.put(resource.getAttribute("identifier"), path))));
        return new CartridgePages(resources, pages, parts);
    }

    /** The page of an activity. */
    Optional<Element> page(String activityId) {
        return Optional.ofNullable(resources.get("PAGE-" + activityId)).map(pages::get);
    }

    /** Whether an activity's questions are there as a quiz. */
    boolean hasQuiz(String activityId) {
        return resources.containsKey("QUIZ-" + activityId) || resources.containsKey("QUESTIONS-" + activityId);
    }

    Optional<Element> block(String id) {
        return Optional.ofNullable(parts.get("BLOCK-" + id));
    }

    /** A practice question as text. */
    boolean hasPractice(String questionId) {
        return parts.containsKey("QUESTION-" + questionId);
    }
}
