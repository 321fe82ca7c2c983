package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;

/** What becomes of the parts of a package of questions, line by line, and the numbers that the lines must add up to. */
final class QtiReport {

    private static final String TEST = "test";
    private static final String PACKAGE = "package";
    private static final String NONE_TAKEN = "none of its questions could be taken over";

    private final SourceFiles files;
    private final Optional<ImsManifest> manifest;
    private final Ledger ledger = new Ledger();
    private final Map<String, Remarks> taken = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();

    QtiReport(SourceFiles files, Optional<ImsManifest> manifest) {
        this.files = files;
        this.manifest = manifest;
        manifest.ifPresent(told -> taken(ImsManifest.NAME));
    }

    /** A file that came in as it is. */
    void taken(String path) {
        taken.put(path, new Remarks());
    }

    void left(String path, String why) {
        left.put(path, why);
    }

    /** A file that was not read, of which nothing is known but how much stands in it. */
    void unread(String path, String why) throws IOException {
        left(path, why);
        long tests = QuestionCount.tests(files, List.of(path));
        for (long number = 1; number <= tests; number++) {
            ledger.left(TEST, TEST + " " + number, path, why);
        }
        ReadQuestion.unread(files, path, why).forEach(this::tell);
    }

    void tell(ReadQuestion question) {
        question.images().forEach(this::taken);
        ledger.add(Ledger.QUESTION, question.label(), question.place(), question.fate(), question.reason());
    }

    void tellTest(String title, String path, boolean isIn, Remarks remarks) {
        if (isIn) {
            ledger.taken(TEST, title, path, remarks);
        } else {
            ledger.left(TEST, title, path, NONE_TAKEN);
        }
    }

    void tellFile(String path, boolean isIn, Remarks remarks) {
        if (isIn) {
            taken.put(path, remarks);
        } else {
            left.put(path, NONE_TAKEN);
        }
    }

    /** All lines; those of the package, its resources and its files are written now. */
    List<ImportedItem> items(ModuleDefaults defaults) {
        ledger.add(PACKAGE, defaults.title(), "the package", Fate.APPROXIMATE, defaults.reason());
        manifest.stream().flatMap(told -> told.resources().stream()).forEach(this::tell);
        paths().forEach(this::tell);
        return ledger.items();
    }

    private void tell(ImsResource resource) {
        String main = resource.main().orElse("");
        String missing = "the package has no file " + (main.isEmpty() ? "for it" : main);
        tell(Ledger.RESOURCE, resource.label(), resource.place(), main, missing);
    }

    private void tell(String path) {
        tell(ImportedItem.FILE, path, path, path, "the manifest names it, and the package has no such file");
    }

    private void tell(String kind, String label, String place, String path, String missing) {
        if (files.find(path).isEmpty()) {
            ledger.left(kind, label, place, missing);
        } else if (taken.containsKey(path)) {
            ledger.taken(kind, label, place, taken.get(path));
        } else {
            String why = left.getOrDefault(path, "it holds no questions; no question that was taken over shows it");
            ledger.left(kind, label, place, why);
        }
    }

    private Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        files.all().forEach(file -> paths.add(file.path()));
        manifest.stream()
                .flatMap(told -> told.resources().stream())
                .forEach(resource -> paths.addAll(resource.files()));
        return paths;
    }

    Map<String, Long> counts() throws IOException {
        List<String> xml = files.all().stream()
                .map(SourceFile::path)
                .filter(path ->
                        path.toLowerCase(Locale.ROOT).matches(".*\\.(xml|qti)") && !path.equals(ImsManifest.NAME))
                .toList();
        return Map.of(
                PACKAGE,
                1L,
                TEST,
                QuestionCount.tests(files, xml),
                Ledger.QUESTION,
                QuestionCount.in(files, xml),
                Ledger.RESOURCE,
                manifest.map(ImsManifest::countResources).orElse(0L),
                ImportedItem.FILE,
                (long) paths().size());
    }
}
