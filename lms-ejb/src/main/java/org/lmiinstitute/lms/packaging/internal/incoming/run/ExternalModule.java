package org.lmiinstitute.lms.packaging.internal.incoming.run;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.external.PackageStructure;

/**
 * The module that shows an external package, as a content file: each unit of the package is an activity. What no package says of itself
 * (for whom, how long, on which terms) is filled in with what is usual here.
 */
record ExternalModule(UUID packageId, PackageStructure structure) {

    private static final String FOLDER = "external";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final int MINUTES_OF_A_UNIT = 10;
    private static final int A_DAY = 24 * 60;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_SLUG = 60;

    /** Writes it into a content folder. */
    void write(Path content) throws IOException {
        Path folder = Files.createDirectories(content.resolve("modules").resolve(FOLDER));
        Files.writeString(folder.resolve("module.yaml"), yaml());
    }

    private String yaml() {
        StringBuilder yaml = new StringBuilder();
        line(yaml, "slug", slug());
        line(yaml, "title", title(structure.title(), "Imported package"));
        line(yaml, "goal", "After this you have worked through " + title(structure.title(), "the package") + ".");
        line(yaml, "summary", summary());
        line(yaml, "language", LANGUAGE.matcher(structure.language()).matches() ? structure.language() : "en");
        yaml.append("minutes: ").append(minutes()).append('\n');
        line(yaml, "level", "foundation");
        yaml.append("audiences: [data-user]\ntopics: [using-lmi-for-decisions]\n");
        line(yaml, "licence", "all-rights-reserved");
        yaml.append("activities:\n");
        structure.units().forEach(unit -> activity(yaml, unit));
        return yaml.toString();
    }

    private void activity(StringBuilder yaml, PackageStructure.Unit unit) {
        yaml.append("  - kind: external-package\n");
        line(yaml, "    title", title(unit.title(), unit.key()));
        yaml.append("    minutes: ").append(MINUTES_OF_A_UNIT).append('\n');
        line(yaml, "    package", packageId.toString());
        line(yaml, "    unit", unit.key());
    }

    /** A text of JSON is one of YAML too. */
    private static void line(StringBuilder yaml, String key, String text) {
        yaml.append(key).append(": ").append(TextNode.valueOf(text)).append('\n');
    }

    private int minutes() {
        return Math.max(1, Math.min(A_DAY, MINUTES_OF_A_UNIT * structure.units().size()));
    }

    private String summary() {
        return title(structure.description(), title(structure.title(), "An imported package."), LONGEST_LINE);
    }

    private static String title(String text, String otherwise) {
        return title(text, otherwise, LONGEST_TITLE);
    }

    private static String title(String text, String otherwise, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return ImportTable.cut(line.isEmpty() ? otherwise : line, longest);
    }

    private String slug() {
        String plain = Normalizer.normalize(structure.title(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "package" : cut;
    }
}
