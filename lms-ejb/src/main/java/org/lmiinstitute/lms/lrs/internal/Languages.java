package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages that a reader prefers (Accept-Language, RFC 4647), and the choice among those of a language map. */
final class Languages {

    private final List<LanguageRange> wanted;

    private Languages(List<LanguageRange> wanted) {
        this.wanted = wanted;
    }

    /** @param header as it came; one that makes no sense states no preference (RFC 9110, section 12.5.4) */
    static Languages of(Optional<String> header) {
        try {
            return new Languages(header.map(LanguageRange::parse).orElse(List.of()));
        } catch (IllegalArgumentException e) {
            return new Languages(List.of());
        }
    }

    /** Leaves one language in the map that stands under this name, if there is one. */
    void choose(JsonNode owner, String name) {
        if (owner.path(name) instanceof ObjectNode map && map.size() > 1) {
            List<String> tags = new ArrayList<>();
            map.fieldNames().forEachRemaining(tags::add);
            map.retain(List.of(best(tags)));
        }
    }

    /** The closest tag; "en" is content with "en-GB", and nobody's wish is better met than by the first. */
    private String best(List<String> tags) {
        String exact = Locale.lookupTag(wanted, tags);
        if (exact != null) {
            return tags.stream().filter(exact::equalsIgnoreCase).findFirst().orElse(tags.get(0));
        }
        List<String> wider = Locale.filterTags(wanted, tags);
        return wider.isEmpty()
                ? tags.get(0)
                : tags.stream()
                        .filter(wider.get(0)::equalsIgnoreCase)
                        .findFirst()
                        .orElse(tags.get(0));
    }
}
