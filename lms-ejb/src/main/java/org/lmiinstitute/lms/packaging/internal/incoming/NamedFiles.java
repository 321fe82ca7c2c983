package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** Which files of a package its manifest names: those of which it tells by other means, and those that are missing. */
public final class NamedFiles {

    private static final String MISSING =
            "The manifest names it, and the package has no such file. Upper and lower case must be the same.";

    private static final String NAMELESS = "(without a name)";

    private final SourceFiles files;
    private final Set<String> present = new LinkedHashSet<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    public NamedFiles(SourceFiles files) {
        this.files = files;
    }

    /** Names a file that is there. */
    public void add(SourceFile file) {
        present.add(file.path());
    }

    /**
     * Names one that is not.
     *
     * @param name as it is written
     * @param place where; of several places the first is told
     */
    public void addMissing(String name, String place) {
        missing.putIfAbsent(name.isEmpty() ? NAMELESS : name, place);
    }

    /** Those that are missing, and those that nothing names and that are kept all the same. */
    public List<ImportedItem> items() {
        Stream<ImportedItem> lost = missing.entrySet().stream()
                .map(each -> ImportedItem.notImported(ImportedItem.FILE, each.getKey(), each.getValue(), MISSING));
        Stream<ImportedItem> kept = files.all().stream()
                .map(SourceFile::path)
                .filter(path -> !present.contains(path))
                .map(path -> ImportedItem.exact(ImportedItem.FILE, path, path));
        return Stream.concat(lost, kept).toList();
    }

    /** How many files there are to tell of. */
    public long count() {
        return missing.size() + files.all().size() - present.size();
    }
}
