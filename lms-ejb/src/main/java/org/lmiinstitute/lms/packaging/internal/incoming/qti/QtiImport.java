package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.Unread;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.NearFiles;

/** A package of questions on its way into content files: tests make one module of quizzes, all else banks. */
final class QtiImport {

    private final SourceFiles files;
    private final Optional<ImsManifest> manifest;
    private final QuestionFiles read;
    private final ModuleDefaults defaults;
    private final Wording wording;
    private final ContentDraft draft = new ContentDraft();
    private final QtiReport report;
    private final KnownBanks banks = new KnownBanks();
    private final List<Activity> quizzes = new ArrayList<>();
    private final Map<String, ReadQuestion> items = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    QtiImport(SourceFiles files, Optional<ImsManifest> manifest, PackageKind kind) throws IOException {
        this.files = files;
        this.manifest = manifest;
        this.read = new QuestionFiles(files);
        this.report = new QtiReport(files, manifest);
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
        for (Map.Entry<String, String> unread : read.unreadable().entrySet()) {
            report.unread(unread.getKey(), unread.getValue());
        }
        readFiles();
        read.of("assessmentItem")
                .forEach((path, item) -> items.put(path, Qti2Item.read(item, new NearFiles(files, path), wording)));
        for (Map.Entry<String, QtiElement> test : read.of("assessmentTest").entrySet()) {
            readTest(test.getKey(), test.getValue());
        }
        readRest();
        if (!quizzes.isEmpty()) {
            draft.add(
                    defaults.module(draft.moduleSlug(defaults.title()), defaults.title(), quizzes, new ModuleFiles()));
        }
        return Intake.ofContent(
                kind,
                defaults.title(),
                defaults.description(),
                manifest.flatMap(ImsManifest::language).orElse(""),
                report.items(defaults),
                report.counts(),
                draft);
    }

    /** Banks first, wherever they stand, so that tests can draw from them. */
    private void readFiles() throws IOException {
        Map<String, List<ReadTest>> tests = new LinkedHashMap<>();
        for (Map.Entry<String, QtiElement> file : read.of("questestinterop").entrySet()) {
            readFile(file.getKey(), file.getValue()).ifPresent(held -> tests.put(file.getKey(), held));
        }
        tests.forEach((path, held) ->
                held.stream().filter(ReadTest::isBank).forEach(bank -> bank(bank, names(path, bank, held.size()))));
        tests.forEach(this::takeFile);
    }

    /** Empty if it cannot be read. */
    private Optional<List<ReadTest>> readFile(String path, QtiElement root) throws IOException {
        try {
            return Optional.of(Qti12File.read(root, new NearFiles(files, path), wording));
        } catch (RuntimeException failure) {
            report.unread(path, Unread.why(path, failure));
            return Optional.empty();
        }
    }

    /** What tests may call a bank: its ident or, where it is alone there, its file. */
    private static List<String> names(String path, ReadTest bank, int held) {
        return held == 1 ? List.of(bank.ident(), SourceFile.stem(path)) : List.of(bank.ident());
    }

    private void takeFile(String path, List<ReadTest> tests) {
        Remarks remarks = new Remarks();
        List<ReadQuestion> questions = new ArrayList<>();
        boolean isIn = false;
        for (ReadTest test : tests) {
            test.questions().forEach(report::tell);
            questions.addAll(test.questions());
            isIn |= test.isBank() ? !test.taken().isEmpty() : quiz(test, path);
            remarks.addAll(test.remarks());
        }
        remarks.addAll(ReadQuestion.changes(questions));
        report.tellFile(path, isIn, remarks);
    }

    private void readTest(String path, QtiElement root) throws IOException {
        try {
            ReadTest test = new TestStructure(root).read(path, new Referred(), wording);
            boolean isIn = quiz(test, path);
            report.tellFile(path, isIn, test.changes());
        } catch (RuntimeException failure) {
            report.unread(path, Unread.why(path, failure));
        }
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
            section.ifPresent(found -> report.taken(path));
            return section;
        }
    }

    private boolean quiz(ReadTest test, String path) {
        String title = test.title().isEmpty() ? defaults.title() : test.title();
        List<Activity.Quiz> made = test.quizzes(title, banks);
        quizzes.addAll(made);
        report.tellTest(title, path, !made.isEmpty(), test.changes());
        return !made.isEmpty();
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
            report.tell(item);
            if (item.question().isPresent()) {
                report.tellFile(path, true, item.changes());
            } else {
                report.left(path, item.reason());
            }
            if (!asked.contains(path)) {
                rest.add(item);
            }
        });
        bank(ReadTest.bank(defaults.title(), "", rest), List.of());
    }
}
