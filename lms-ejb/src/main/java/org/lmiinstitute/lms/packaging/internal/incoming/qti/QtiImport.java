package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;

/** A package of questions on its way into content files: tests make one module of quizzes, all else banks. */
final class QtiImport {

    private static final String TEST = "test";
    private static final String PACKAGE = "package";

    private final SourceFiles files;
    private final Optional<ImsManifest> manifest;
    private final QuestionFiles read;
    private final ModuleDefaults defaults;
    private final Wording wording;
    private final ContentDraft draft = new ContentDraft();
    private final Ledger ledger = new Ledger();
    private final KnownBanks banks = new KnownBanks();
    private final List<Activity> quizzes = new ArrayList<>();
    private final Map<String, ReadQuestion> items = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Remarks> taken = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();

    QtiImport(SourceFiles files, Optional<ImsManifest> manifest, PackageKind kind) throws IOException {
        this.files = files;
        this.manifest = manifest;
        this.read = new QuestionFiles(files);
        String title = manifest.flatMap(ImsManifest::title).or(this::firstTitle).orElse("Questions");
        this.defaults = new ModuleDefaults(
                title,
                manifest.flatMap(ImsManifest::description).orElse(""),
                manifest.flatMap(ImsManifest::language),
                manifest.flatMap(ImsManifest::rights).orElse(""),
                kind.label() + " “" + title + "”");
        this.wording = Wording.in(defaults.language());
    }

    private Optional<String> firstTitle() {
        return read.of("assessmentTest").values().stream()
                .flatMap(test -> test.attribute("title").stream())
                .findFirst()
                .or(() -> read.of("questestinterop").values().stream()
                        .flatMap(root -> root.all("assessment").stream())
                        .flatMap(test -> test.attribute("title").stream())
                        .findFirst());
    }

    Intake run(PackageKind kind) throws IOException {
        left.putAll(read.unreadable());
        manifest.ifPresent(told -> taken.put(ImsManifest.NAME, new Remarks()));
        readFiles();
        read.of("assessmentItem")
                .forEach((path, item) -> items.put(path, Qti2Item.read(item, new NearFiles(files, path), wording)));
        read.of("assessmentTest").forEach(this::readTest);
        readRest();
        if (!quizzes.isEmpty()) {
            draft.add(
                    defaults.module(draft.moduleSlug(defaults.title()), defaults.title(), quizzes, new ModuleFiles()));
        }
        tell();
        return Intake.ofContent(
                kind,
                defaults.title(),
                defaults.description(),
                manifest.flatMap(ImsManifest::language).orElse(""),
                ledger.items(),
                counts(),
                draft);
    }

    /** Banks first, wherever they stand, so that tests can draw from them. */
    private void readFiles() {
        Map<String, List<ReadTest>> tests = new LinkedHashMap<>();
        read.of("questestinterop")
                .forEach((path, root) -> tests.put(path, Qti12File.read(root, new NearFiles(files, path), wording)));
        tests.forEach((path, held) ->
                held.stream().filter(ReadTest::isBank).forEach(bank -> bank(bank, names(path, bank, held.size()))));
        tests.forEach(this::readFile);
    }

    /** What tests may call a bank: its ident or, where it is alone there, its file. */
    private static List<String> names(String path, ReadTest bank, int held) {
        return held == 1 ? List.of(bank.ident(), SourceFile.stem(path)) : List.of(bank.ident());
    }

    private void readFile(String path, List<ReadTest> tests) {
        Remarks remarks = new Remarks();
        boolean isIn = false;
        for (ReadTest test : tests) {
            test.questions().forEach(this::tell);
            isIn |= test.isBank() ? !test.taken().isEmpty() : quiz(test, path);
            remarks.addAll(test.remarks());
        }
        tellFile(path, isIn, remarks);
    }

    private void readTest(String path, QtiElement root) {
        ReadTest test = new TestStructure(root).read(path, new Referred(), wording);
        boolean isIn = quiz(test, path);
        tellFile(path, isIn, test.remarks());
    }

    /** Items and sections that tests refer to; what is asked by one stands in no bank. */
    private final class Referred implements Qti2Files {

        @Override
        public Optional<ReadQuestion> item(String path) {
            asked.add(path);
            return Optional.ofNullable(items.get(path));
        }

        @Override
        public Optional<QtiElement> section(String path) {
            Optional<QtiElement> section =
                    Optional.ofNullable(read.of("assessmentSection").get(path));
            section.ifPresent(found -> taken.put(path, new Remarks()));
            return section;
        }
    }

    private boolean quiz(ReadTest test, String path) {
        String title = test.title().isEmpty() ? defaults.title() : test.title();
        List<Activity.Quiz> made = test.quizzes(title, banks);
        if (made.isEmpty()) {
            ledger.left(TEST, title, path, "none of its questions could be taken over");
            return false;
        }
        quizzes.addAll(made);
        ledger.taken(TEST, title, path, test.remarks());
        return true;
    }

    private void bank(ReadTest bank, List<String> names) {
        if (!bank.taken().isEmpty()) {
            String title = bank.title().isEmpty() ? defaults.title() : bank.title();
            List<String> folders = draft.addBank(title, defaults.language(), bank.taken());
            banks.add(names, new KnownBank(title, folders, bank.taken()), bank);
        }
    }

    /** Items that no test asks make a bank. */
    private void readRest() {
        List<ReadQuestion> rest = new ArrayList<>();
        items.forEach((path, item) -> {
            tell(item);
            if (item.question().isPresent()) {
                taken.put(path, new Remarks());
            } else {
                left.put(path, item.reason());
            }
            if (!asked.contains(path)) {
                rest.add(item);
            }
        });
        bank(ReadTest.bank(defaults.title(), "", rest), List.of());
    }

    private void tell(ReadQuestion question) {
        question.images().forEach(path -> taken.put(path, new Remarks()));
        ledger.add(Ledger.QUESTION, question.label(), question.place(), question.fate(), question.reason());
    }

    private void tellFile(String path, boolean isIn, Remarks remarks) {
        if (isIn) {
            taken.put(path, remarks);
        } else {
            left.put(path, "none of its questions could be taken over");
        }
    }

    private void tell() {
        ledger.add(PACKAGE, defaults.title(), "the package", Fate.APPROXIMATE, defaults.reason());
        manifest.stream().flatMap(told -> told.resources().stream()).forEach(this::tell);
        paths().forEach(path -> {
            if (files.find(path).isEmpty()) {
                ledger.left(ImportedItem.FILE, path, path, "the manifest names it, and the package has no such file");
            } else if (taken.containsKey(path)) {
                ledger.taken(ImportedItem.FILE, path, path, taken.get(path));
            } else {
                ledger.left(
                        ImportedItem.FILE,
                        path,
                        path,
                        left.getOrDefault(path, "it holds no questions; no question that was taken over shows it"));
            }
        });
    }

    private void tell(ImsResource resource) {
        String main = resource.main().orElse("");
        if (files.find(main).isEmpty()) {
            ledger.left(
                    Ledger.RESOURCE,
                    resource.label(),
                    resource.place(),
                    "the package has no file " + (main.isEmpty() ? "for it" : main));
        } else if (taken.containsKey(main)) {
            ledger.taken(Ledger.RESOURCE, resource.label(), resource.place(), taken.get(main));
        } else {
            ledger.left(
                    Ledger.RESOURCE,
                    resource.label(),
                    resource.place(),
                    left.getOrDefault(main, "it holds no questions; no question that was taken over shows it"));
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

    private Map<String, Long> counts() throws IOException {
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
