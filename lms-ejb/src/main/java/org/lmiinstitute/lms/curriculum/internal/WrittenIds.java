package org.lmiinstitute.lms.curriculum.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** Finds ids that stand in more than one place: the trace of a copied file. */
final class WrittenIds {

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z])(?:id|module|block)\\s*[:=]\\s*[\"']?"
            + "([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})");

    /** A second place of an id, and the first one. */
    record Repeated(ContentPlace place, String id, ContentPlace first) {

        String what() {
            return "the id " + id + " stands in " + first + " already";
        }

        Problem problem() {
            return new Problem(place.toString(), what(), EXPECTED);
        }
    }

    static final String EXPECTED = "remove it here and the importer writes a new one";

    private final ContentWorkspace workspace;
    private final Map<String, ContentPlace> firstPlaces = new HashMap<>();

    WrittenIds(ContentWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Takes an item's files in and answers the ids that were there before. */
    List<Repeated> add(Path folder) {
        List<Repeated> repeated = new ArrayList<>();
        for (Path file : ContentFolders.filesIn(folder)) {
            if (file.toString().matches(".*\\.(yaml|md)")) {
                add(file, repeated);
            }
        }
        return repeated;
    }

    /** Whether an id stands in any of the items taken in. */
    boolean contains(UUID id) {
        return firstPlaces.containsKey(id.toString());
    }

    private void add(Path file, List<Repeated> repeated) {
        int number = 0;
        for (String line : linesOf(file)) {
            number++;
            Matcher id = ID.matcher(line);
            while (id.find()) {
                ContentPlace place = new ContentPlace(workspace.nameOf(file), number);
                ContentPlace first = firstPlaces.putIfAbsent(id.group(1).toLowerCase(Locale.ROOT), place);
                if (first != null) {
                    repeated.add(new Repeated(place, id.group(1), first));
                }
            }
        }
    }

    /** None for a file that is no text; whoever reads it says so. */
    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
