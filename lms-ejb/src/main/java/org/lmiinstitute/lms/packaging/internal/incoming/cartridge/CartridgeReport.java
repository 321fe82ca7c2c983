package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QuestionCount;

/** What becomes of a cartridge's parts, line by line, and the numbers that the lines must add up to. */
final class CartridgeReport {

    private final SourceFiles files;
    private final ImsManifest manifest;
    private final Variants variants;
    private final Ledger ledger = new Ledger();
    private final FileFates fates = new FileFates();
    private final Set<ImsResource> told = Collections.newSetFromMap(new IdentityHashMap<>());

    CartridgeReport(SourceFiles files, ImsManifest manifest) {
        this.files = files;
        this.manifest = manifest;
        this.variants = new Variants(manifest);
    }

    SourceFiles files() {
        return files;
    }

    ImsManifest manifest() {
        return manifest;
    }

    Variants variants() {
        return variants;
    }

    Ledger ledger() {
        return ledger;
    }

    FileFates fates() {
        return fates;
    }

    boolean isTold(ImsResource resource) {
        return told.contains(resource);
    }

    /** Writes the lines of a resource, of its questions and of its main file. */
    void tell(ImsResource resource, String title, Converted converted) {
        told.add(resource);
        converted
                .questions()
                .forEach(question -> ledger.add(
                        Ledger.QUESTION, question.label(), question.place(), question.fate(), question.reason()));
        converted.questions().stream()
                .flatMap(question -> question.images().stream())
                .forEach(path -> fates.read(path, new Remarks()));
        tellFiles(resource, converted);
        if (converted.isIn()) {
            ledger.taken(Ledger.RESOURCE, title, resource.place(), converted.changes());
        } else {
            ledger.left(Ledger.RESOURCE, title, resource.place(), converted.why());
        }
    }

    private void tellFiles(ImsResource resource, Converted converted) {
        String read = questionFile(resource);
        if (converted.isIn()) {
            fates.read(read, converted.changes());
        } else {
            fates.left(read, converted.why());
        }
        resource.main().filter(path -> !path.equals(read)).ifPresent(path -> fates.left(path, TestFile.NOTE));
        AssignmentSettings.of(resource, files)
                .file()
                .ifPresent(settings -> fates.left(settings.path(), AssignmentSettings.NOTE));
    }

    /** The file that was read for a resource; empty if it has none. */
    private String questionFile(ImsResource resource) {
        return ResourceKind.of(resource) == ResourceKind.TEST
                ? TestFile.of(resource, files)
                        .map(SourceFile::path)
                        .orElse(resource.main().orElse(""))
                : resource.main().orElse("");
    }

    /** All lines; those of what nothing has opened, and of files, are written now. */
    List<ImportedItem> items() {
        tellUnread();
        fates.tell(files, manifest, ledger);
        return ledger.items();
    }

    /** Resources that are there for others: their files say what became of them. */
    private void tellUnread() {
        for (ImsResource resource : manifest.resources()) {
            if (!isTold(resource)) {
                boolean isShown =
                        !resource.files().isEmpty() && resource.files().stream().allMatch(fates::isTaken);
                told.add(resource);
                if (isShown) {
                    ledger.taken(Ledger.RESOURCE, resource.label(), resource.place(), new Remarks());
                } else {
                    String why = whyUnread(resource);
                    resource.files().forEach(path -> fates.left(path, why));
                    ledger.left(Ledger.RESOURCE, resource.label(), resource.place(), why);
                }
            }
        }
    }

    private String whyUnread(ImsResource resource) {
        if (resource.main().isEmpty() || files.find(resource.main().get()).isEmpty()) {
            return "the package has no file " + resource.main().orElse("for it");
        }
        return ResourceKind.of(resource) == ResourceKind.FILE
                ? "no page that was taken over shows it, and learners get no files of its kind"
                : "resources of type " + resource.type() + " are settings of another system";
    }

    Map<String, Long> counts() throws IOException {
        Set<String> paths = new HashSet<>();
        files.all().forEach(file -> paths.add(file.path()));
        manifest.resources().forEach(resource -> paths.addAll(resource.files()));
        List<String> questions = new ArrayList<>();
        manifest.resources().stream()
                .filter(resource -> ResourceKind.of(resource) == ResourceKind.TEST
                        || ResourceKind.of(resource) == ResourceKind.BANK)
                .forEach(resource -> questions.add(questionFile(resource)));
        return Map.of(
                Ledger.CARTRIDGE, 1L,
                Ledger.ITEM, manifest.countItems(),
                Ledger.RESOURCE, manifest.countResources(),
                ImportedItem.FILE, (long) paths.size(),
                Ledger.QUESTION, QuestionCount.in(files, questions));
    }
}
