package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.ImportedItem;
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
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.OutlineItem;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.Qti12File;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QuestionCount;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadQuestion;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.ReadTest;

/** One cartridge on its way into a folder of content files. */
final class CartridgeImport {

    private final SourceFiles files;
    private final ImsManifest manifest;
    private final ContentDraft draft = new ContentDraft();
    private final ModuleDefaults defaults;
    private final Ledger ledger = new Ledger();
    private final FileFates fates = new FileFates();
    private final Set<ImsResource> told = Collections.newSetFromMap(new IdentityHashMap<>());

    CartridgeImport(SourceFiles files, ImsManifest manifest) {
        this.files = files;
        this.manifest = manifest;
        String title = manifest.title().orElse("Common Cartridge");
        this.defaults = new ModuleDefaults(
                title,
                manifest.description().orElse(""),
                manifest.language(),
                manifest.rights().orElse(""),
                ("Common Cartridge " + manifest.version()).strip() + " “" + title + "”");
    }

    Intake run(PackageKind kind) throws IOException {
        readBanks();
        List<OutlineItem> top = top();
        boolean hasFolders = top.stream().anyMatch(item -> !item.children().isEmpty());
        if (hasFolders) {
            readFolders(top);
        } else if (!top.isEmpty()) {
            module(defaults.title(), top, Optional.empty());
        }
        readRest();
        tellUnread();
        ledger.add(Ledger.CARTRIDGE, defaults.title(), ImsManifest.NAME, Fate.APPROXIMATE, packageReason());
        fates.tell(files, manifest, ledger);
        return Intake.ofContent(
                kind,
                defaults.title(),
                defaults.description(),
                manifest.language().orElse(""),
                ledger.items(),
                counts(),
                draft);
    }

    private String packageReason() {
        int modules = draft.modules().size();
        String order =
                modules > 1 ? "; its " + modules + " modules stand side by side: a course puts them in order" : "";
        return defaults.reason() + order;
    }

    /** The profile has one root item without a title around everything; its own line says so. */
    private List<OutlineItem> top() {
        List<OutlineItem> outline = manifest.outline();
        boolean isRooted = outline.size() == 1
                && outline.get(0).resource().isEmpty()
                && !outline.get(0).children().isEmpty();
        if (!isRooted) {
            return outline;
        }
        OutlineItem root = outline.get(0);
        ledger.taken(
                Ledger.ITEM,
                root.title().isEmpty() ? "(root of the outline)" : root.title(),
                root.place(),
                new Remarks());
        return root.children();
    }

    /** Each folder is a module; items between folders make modules of the cartridge's title. */
    private void readFolders(List<OutlineItem> top) throws IOException {
        List<OutlineItem> loose = new ArrayList<>();
        for (OutlineItem item : top) {
            if (item.children().isEmpty()) {
                loose.add(item);
            } else {
                module(defaults.title(), loose, Optional.empty());
                loose.clear();
                module(item.label(), item.children(), Optional.of(item));
            }
        }
        module(defaults.title(), loose, Optional.empty());
    }

    private void module(String title, List<OutlineItem> items, Optional<OutlineItem> head) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        ModuleFiles carried = new ModuleFiles();
        ModuleMaker maker = new ModuleMaker(this, carried);
        if (head.isPresent() && head.get().resource().isPresent()) {
            OutlineItem opened = head.get();
            maker.add(new OutlineItem(opened.id(), opened.title(), opened.resource(), List.of()));
        }
        for (OutlineItem item : items) {
            maker.add(item);
        }
        boolean isWritten = write(title, maker.activities(), carried);
        head.filter(item -> item.resource().isEmpty()).ifPresent(item -> tellHead(item, isWritten));
    }

    private void tellHead(OutlineItem item, boolean isWritten) {
        if (isWritten) {
            ledger.add(Ledger.ITEM, item.label(), item.place(), Fate.APPROXIMATE, defaults.reason());
        } else {
            ledger.left(
                    Ledger.ITEM,
                    item.label(),
                    item.place(),
                    "nothing in this folder could be taken over, so it makes no module");
        }
    }

    private boolean write(String title, List<Activity> activities, ModuleFiles carried) {
        if (activities.isEmpty()) {
            return false;
        }
        draft.add(defaults.module(draft.moduleSlug(title), title, activities, carried));
        return true;
    }

    private void readBanks() throws IOException {
        for (ImsResource resource : manifest.resources()) {
            if (ResourceKind.of(resource) == ResourceKind.BANK && !isTold(resource)) {
                readBank(resource);
            }
        }
    }

    private void readBank(ImsResource resource) throws IOException {
        Optional<SourceFile> file = resource.main().flatMap(files::find);
        if (file.isEmpty()) {
            tell(
                    resource,
                    resource.label(),
                    Converted.left("the package has no file " + resource.main().orElse("for it")));
            return;
        }
        try {
            List<ReadTest> read = Qti12File.read(
                    ResourceConverter.root(file.get()), file.get().path(), wording());
            Remarks remarks = new Remarks();
            List<ReadQuestion> questions = new ArrayList<>();
            for (ReadTest bank : read) {
                questions.addAll(bank.questions());
                remarks.addAll(bank.remarks());
                write(bank, remarks);
            }
            boolean isIn = read.stream().anyMatch(bank -> !bank.taken().isEmpty());
            String why = isIn ? "" : "none of its questions could be taken over";
            tell(resource, resource.label(), new Converted(List.of(), why, remarks, questions));
        } catch (ArchiveRefusedException refused) {
            tell(resource, resource.label(), Converted.left(refused.getMessage()));
        }
    }

    private void write(ReadTest bank, Remarks remarks) {
        if (bank.taken().isEmpty()) {
            return;
        }
        if (bank.title().isEmpty()) {
            remarks.note("the bank had no title and is called by the cartridge's");
        }
        String title = bank.title().isEmpty() ? defaults.title() : bank.title();
        draft.addBank(title, defaults.language(), bank.taken());
    }

    /** What no outline item opens and no page shows stands in a module of its own: it was delivered, so somebody wanted it. */
    private void readRest() throws IOException {
        String title =
                manifest.outline().isEmpty() ? defaults.title() : wording().say("rest.title", defaults.title());
        ModuleFiles carried = new ModuleFiles();
        ModuleMaker maker = new ModuleMaker(this, carried);
        for (ImsResource resource : manifest.resources()) {
            if (isContent(resource) && !isTold(resource)) {
                maker.add(resource, "");
            }
        }
        for (ImsResource resource : manifest.resources()) {
            if (isDownload(resource)
                    && !isTold(resource)
                    && !fates.isTaken(resource.main().orElse(""))
                    && !carried.sources().contains(resource.main().orElse(""))) {
                maker.add(resource, "");
            }
        }
        write(title, maker.activities(), carried);
    }

    private static boolean isContent(ImsResource resource) {
        return switch (ResourceKind.of(resource)) {
            case PAGE, LINK, TOOL, TOPIC, TEST, ASSIGNMENT -> true;
            default -> false;
        };
    }

    private static boolean isDownload(ImsResource resource) {
        return ResourceKind.of(resource) == ResourceKind.FILE
                && resource.main()
                        .filter(path -> !path.toLowerCase(Locale.ROOT).matches(".*\\.(css|js|json|xml)"))
                        .isPresent();
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

    SourceFiles files() {
        return files;
    }

    ImsManifest manifest() {
        return manifest;
    }

    Ledger ledger() {
        return ledger;
    }

    FileFates fates() {
        return fates;
    }

    Wording wording() {
        return Wording.in(defaults.language());
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
        tellFiles(resource, converted);
        if (converted.isIn()) {
            ledger.taken(Ledger.RESOURCE, title, resource.place(), converted.remarks());
        } else {
            ledger.left(Ledger.RESOURCE, title, resource.place(), converted.why());
        }
    }

    private void tellFiles(ImsResource resource, Converted converted) {
        String read = questionFile(resource);
        if (converted.isIn()) {
            fates.read(read, converted.remarks());
        } else {
            fates.left(read, converted.why());
        }
        resource.main().filter(path -> !path.equals(read)).ifPresent(path -> fates.left(path, TestFile.NOTE));
    }

    /** The file that was read for a resource; empty if it has none. */
    private String questionFile(ImsResource resource) {
        return ResourceKind.of(resource) == ResourceKind.TEST
                ? TestFile.of(resource, files)
                        .map(SourceFile::path)
                        .orElse(resource.main().orElse(""))
                : resource.main().orElse("");
    }

    private Map<String, Long> counts() throws IOException {
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
