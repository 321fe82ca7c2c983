package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.ImportedItem;

/**
 * What was read of a delivered package, before anything of it is stored.
 *
 * @param kind what the package is
 * @param description empty if the package has none
 * @param language a language tag; empty if the package does not say
 * @param items everything that the package has, once each
 * @param counts how many things of each kind the source itself states, counted from its manifest apart from the items
 * @param structure the outline of a package that runs code of its own
 * @param content what trainers can edit, for packages that have any
 * @param origins which modules of ours it was made from, for our own packages
 */
public record Intake(
        PackageKind kind,
        String title,
        String description,
        String language,
        List<ImportedItem> items,
        Map<String, Long> counts,
        Optional<PackageStructure> structure,
        Optional<NativeContent> content,
        List<OwnModule> origins) {

    public Intake {
        items = List.copyOf(items);
        counts = Map.copyOf(counts);
        origins = List.copyOf(origins);
        Map<String, Long> told =
                items.stream().collect(Collectors.groupingBy(ImportedItem::kind, TreeMap::new, Collectors.counting()));
        if (!told.equals(withoutNone(counts))) {
            throw new IllegalStateException(
                    "The report would not add up: the source states " + counts + ", and the items are " + told);
        }
    }

    /** The same with other words on what becomes of its things. */
    public Intake withItems(List<ImportedItem> judged) {
        return new Intake(kind, title, description, language, judged, counts, structure, content, origins);
    }

    private static Map<String, Long> withoutNone(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Of a package that runs code of its own. */
    public static Intake ofStructure(
            PackageKind kind, PackageStructure structure, List<ImportedItem> items, Map<String, Long> counts) {
        return new Intake(
                kind,
                structure.title(),
                structure.description(),
                structure.language(),
                items,
                counts,
                Optional.of(structure),
                Optional.empty(),
                List.of());
    }

    /** Of a package that has only what trainers can edit. */
    public static Intake ofContent(
            PackageKind kind,
            String title,
            String description,
            String language,
            List<ImportedItem> items,
            Map<String, Long> counts,
            NativeContent content) {
        return new Intake(
                kind, title, description, language, items, counts, Optional.empty(), Optional.of(content), List.of());
    }
}
