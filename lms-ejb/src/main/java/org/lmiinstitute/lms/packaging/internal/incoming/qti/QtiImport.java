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
import org.lmiinstitute.lms.packaging.internal.incoming.content.Question;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

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
        read.of("questestinterop").forEach(this::readFile);
        read.of("assessmentItem").forEach((path, item) -> items.put(path, Qti2Item.read(item, path, wording)));
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

    private void readFile(String path, QtiElement root) {
        List<ReadTest> tests = Qti12File.read(root, path, wording);
        Remarks remarks = new Remarks();
        for (ReadTest test : tests) {
            test.questions().forEach(this::tell);
            if (test.isBank()) {
                bank(
                        test.title().isEmpty() ? defaults.title() : test.title(),
                        test.taken().isEmpty() ? List.of() : test.questions());
            } else {
                quiz(test, path);
            }
            remarks.addAll(test.remarks());
        }
        tellFile(path, tests.stream().anyMatch(test -> !test.taken().isEmpty()), remarks);
    }

    private void readTest(String path, QtiElement root) {
        TestStructure structure = new TestStructure(root);
        List<ReadQuestion> questions = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        for (String reference : structure.references()) {
            Optional<String> item = PackageAddress.of(folder + reference)
                    .map(PackageAddress::path)
                    .filter(items::containsKey);
            item.ifPresentOrElse(found -> questions.add(items.get(found)), () -> missing.add(reference));
            item.ifPresent(asked::add);
        }
        ReadTest test = structure.with(questions, wording);
        missing.forEach(reference -> test.remarks().note("the package has no item " + reference));
        quiz(test, path);
        tellFile(path, !test.taken().isEmpty(), test.remarks());
    }

    private void quiz(ReadTest test, String path) {
        String title = test.title().isEmpty() ? defaults.title() : test.title();
        if (test.taken().isEmpty()) {
            ledger.left(TEST, title, path, "none of its questions could be taken over");
            return;
        }
        quizzes.addAll(test.quizzes(title));
        ledger.taken(TEST, title, path, test.remarks());
    }

    private void bank(String title, List<ReadQuestion> questions) {
        List<Question> taken = questions.stream()
                .flatMap(question -> question.question().stream())
                .toList();
        draft.addBank(title, defaults.language(), taken);
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
        bank(defaults.title(), rest);
    }

    private void tell(ReadQuestion question) {
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
                        left.getOrDefault(path, "it holds no questions; questions here show no files"));
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
                    left.getOrDefault(main, "it holds no questions; questions here show no files"));
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
