package org.lmiinstitute.lms.curriculum.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.ImportReport;

/** One import: every item, in order, each on its own. */
final class ImportRun {

    private static final Logger LOG = System.getLogger(ImportRun.class.getName());

    /** Goes up when the same files give another document or other rows, so that everything is read again. */
    private static final String FORMAT = "2";

    private final ContentWorkspace workspace;
    private final List<ContentReader> readers;
    private final List<ContentItemRow> known;
    private final Map<String, String> knownHashes;
    private final ItemImport itemImport;
    private final Map<String, List<WrittenIds.Repeated>> repeatedIds = new HashMap<>();
    private final List<String> imported = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int unchanged;

    ImportRun(
            ContentWorkspace workspace,
            List<ContentReader> readers,
            List<ContentItemRow> known,
            ItemImport itemImport) {
        this.workspace = workspace;
        this.readers = readers;
        this.known = known;
        this.knownHashes = known.stream().collect(Collectors.toMap(ContentItemRow::title, ContentItemRow::contentHash));
        this.itemImport = itemImport;
    }

    ImportReport run() {
        WrittenIds ids = findRepeatedIds();
        readers.forEach(reader -> warnOfRemoved(reader.kind(), ids));
        for (ContentReader reader : readers) {
            for (String name : names(reader.kind())) {
                importItem(reader, name);
            }
        }
        return new ImportReport(imported, unchanged, problems, warnings);
    }

    /** What was imported before keeps its ids; of the others the first in the alphabet does. */
    private WrittenIds findRepeatedIds() {
        WrittenIds ids = new WrittenIds(workspace);
        Comparator<ContentKindFolder> knownFirst = Comparator.comparing(item -> !knownHashes.containsKey(item.key()));
        readers.stream()
                .flatMap(
                        reader -> names(reader.kind()).stream().map(name -> new ContentKindFolder(reader.kind(), name)))
                .sorted(knownFirst)
                .forEach(item -> repeatedIds.put(item.key(), ids.add(workspace.folder(item.kind(), item.name()))));
        return ids;
    }

    /** An item whose id stands in another folder now was renamed, not removed. */
    private void warnOfRemoved(ContentKind kind, WrittenIds ids) {
        List<String> present = names(kind);
        known.stream()
                .filter(item -> item.kind().equals(kind.name()) && !present.contains(item.folder()))
                .filter(item -> item.itemId().filter(ids::contains).isEmpty())
                .forEach(item -> warnings.add(new Problem(
                        workspace.nameOf(workspace.folder(kind, item.folder())),
                        "it was imported before and its folder is gone",
                        "what was published stays online as it is; put the folder back to change it")));
    }

    private record ContentKindFolder(ContentKind kind, String name) {
        String key() {
            return keyOf(kind, name);
        }
    }

    private static String keyOf(ContentKind kind, String name) {
        return kind.name() + "/" + name;
    }

    private List<String> names(ContentKind kind) {
        return workspace.namesOf(kind);
    }

    private void importItem(ContentReader reader, String name) {
        FolderItem item = new FolderItem(workspace, reader.kind(), name);
        reportRepeatedIds(item);
        if (!workspace.has(reader.kind(), name)) {
            item.problem(
                    item.mainPlace(),
                    "the folder has no " + reader.kind().mainFile(),
                    "write it, or remove the folder");
        } else if (item.isSound() && hash(reader, item).equals(knownHashes.get(keyOf(reader.kind(), name)))) {
            unchanged++;
        } else if (item.open()) {
            store(reader, item);
        }
        problems.addAll(item.problems());
    }

    private void reportRepeatedIds(FolderItem item) {
        for (WrittenIds.Repeated repeated : repeatedIds.getOrDefault(keyOf(item.kind(), item.name()), List.of())) {
            item.problem(repeated.place(), repeated.what(), WrittenIds.EXPECTED);
        }
    }

    private void store(ContentReader reader, FolderItem item) {
        try {
            itemImport.run(reader, item, () -> hash(reader, item));
            imported.add(item.line());
        } catch (UnsoundItemException e) {
            LOG.log(Level.DEBUG, "not imported: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "not imported: " + item.title(), e);
            item.problem(item.mainPlace(), "it could not be stored: " + rootOf(e), "see the server's log");
        }
    }

    /** The first line of what stands behind a failure. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private String hash(ContentReader reader, FolderItem item) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(workspace.folder(item.kind(), item.name()));
        item.peek().map(reader::uses).orElse(Set.of()).stream()
                .map(used -> workspace.root().resolve(used).normalize())
                .filter(used -> used.startsWith(workspace.root()) && Files.isDirectory(used))
                .forEach(folders::add);
        return ContentFolders.hash(workspace.root(), folders, FORMAT);
    }
}
