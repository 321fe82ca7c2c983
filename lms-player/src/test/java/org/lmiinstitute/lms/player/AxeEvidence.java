package org.lmiinstitute.lms.player;

import com.deque.html.axecore.results.AxeResults;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What axe-core reported, gathered over all states and views that a test visits. */
final class AxeEvidence {

    private static final String NAME = "accessibility-evidence.json";
    private static final Path KEPT = Path.of("src/main/resources/player", NAME);
    private static final Path WRITTEN = Path.of("target", NAME);

    private final Set<String> views = new TreeSet<>();
    private final Set<String> states = new LinkedHashSet<>();
    private final SortedMap<String, SortedSet<String>> passed = new TreeMap<>();
    private String version = "";

    void addView(int width, String scheme) {
        views.add(width + " pixels wide, " + scheme.toLowerCase(Locale.ROOT));
    }

    void add(String state, AxeResults results) {
        version = results.getTestEngine().getVersion();
        states.add(state);
        results.getPasses().forEach(rule -> passed.put(rule.getId(), criteria(rule.getTags())));
    }

    /** Success criteria by number: axe's tag {@code wcag143} is 1.4.3. */
    private static SortedSet<String> criteria(List<String> tags) {
        SortedSet<String> criteria = new TreeSet<>();
        for (String tag : tags) {
            if (tag.matches("wcag\\d{3,4}")) {
                criteria.add(tag.charAt(4) + "." + tag.charAt(5) + "." + tag.substring(6));
            }
        }
        return criteria;
    }

    /** As JSON; it is written beside the build, to be taken over when it changed. */
    String written() {
        JsonObject json = new JsonObject();
        json.addProperty("engine", "axe-core");
        json.addProperty("version", version);
        json.add("views", array(views));
        json.add("states", array(states));
        JsonObject rules = new JsonObject();
        passed.forEach((rule, criteria) -> rules.add(rule, array(criteria)));
        json.add("passed", rules);
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
        try {
            Files.writeString(WRITTEN, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text;
    }

    static String kept() {
        try {
            return Files.exists(KEPT) ? Files.readString(KEPT) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
