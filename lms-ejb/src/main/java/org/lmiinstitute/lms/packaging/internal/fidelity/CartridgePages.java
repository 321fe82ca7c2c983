package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of a cartridge: what they show of a block, found by its permanent id where they name it, else by its words. */
record CartridgePages(List<Document> pages, String words) {

    static CartridgePages of(Inventory inventory) {
        List<Document> pages = new ArrayList<>();
        inventory.files().forEach((path, file) -> {
            if (path.matches(".*\\.html?")) {
                pages.add(Jsoup.parse(file.text()));
            }
        });
        StringBuilder words = new StringBuilder(" ");
        pages.forEach(page -> words.append(Words.of(page.body())).append(" | "));
        return new CartridgePages(List.copyOf(pages), words.toString());
    }

    /** Whether words stand somewhere in one piece. */
    boolean say(String html) {
        String wanted = Words.of(html);
        return wanted.isEmpty() || words.contains(" " + wanted + " ");
    }

    /** What of the fields of a block is not said anywhere. */
    List<String> unsaid(JsonNode block, List<String> fields) {
        return fields.stream()
                .filter(field -> block.path(field).isTextual())
                .filter(field -> !say(block.path(field).asText()))
                .toList();
    }

    /** The pictures of a file. */
    List<Element> images(String path) {
        return all("img[src]").filter(image -> image.attr("src").endsWith(path)).toList();
    }

    /** A film of a file, as a video or as a link. */
    Optional<Element> film(String path) {
        return Stream.concat(all("video:has(source), video[src]"), all("a[href]"))
                .filter(element -> element.outerHtml().contains(path))
                .findFirst();
    }

    boolean link(String path) {
        return all("a[href]").anyMatch(link -> link.attr("href").endsWith(path));
    }

    private Stream<Element> all(String selector) {
        return pages.stream().flatMap(page -> page.select(selector).stream());
    }
}
