package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What axe-core reported of the player in its last build; a test of the player holds it to what axe reports now.
 *
 * @param views widths and color schemes in which it was looked at
 * @param states pages of the player that were looked at
 * @param passed the numbers of the criteria that each passed rule bears on; none for rules of good practice
 */
record AxeEvidence(String version, List<String> views, List<String> states, SortedMap<String, List<String>> passed) {

    private static final String RESOURCE = "/player/accessibility-evidence.json";

    static AxeEvidence ofThePlayer() {
        try (InputStream json = AxeEvidence.class.getResourceAsStream(RESOURCE)) {
            JsonNode evidence = JsonMapper.builder().build().readTree(json);
            SortedMap<String, List<String>> passed = new TreeMap<>();
            evidence.path("passed")
                    .fieldNames()
                    .forEachRemaining(rule ->
                            passed.put(rule, texts(evidence.path("passed").path(rule))));
            return new AxeEvidence(
                    evidence.path("version").asText(),
                    texts(evidence.path("views")),
                    texts(evidence.path("states")),
                    passed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The rules that bear on a criterion. */
    List<String> rulesFor(Criterion criterion) {
        return passed.entrySet().stream()
                .filter(rule -> rule.getValue().contains(criterion.number()))
                .map(rule -> rule.getKey())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
