package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Room;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.OutlineItem;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.KnownBanks;

/** One cartridge on its way into a folder of content files. */
final class CartridgeImport {

    private final ImsManifest manifest;
    private final ContentDraft draft = new ContentDraft();
    private final ModuleDefaults defaults;
    private final CartridgeReport report;
    private final KnownBanks banks = new KnownBanks();
    private final Room room = new Room();

    CartridgeImport(SourceFiles files, ImsManifest manifest) {
        this.manifest = manifest;
        this.report = new CartridgeReport(files, manifest);
        String title = manifest.title().orElse("Common Cartridge");
        this.defaults = new ModuleDefaults(
                title,
                manifest.description().orElse(""),
                manifest.language(),
                manifest.rights().orElse(""),
                ("Common Cartridge " + manifest.version()).strip() + " “" + title + "”");
    }

    Intake run(PackageKind kind) throws IOException {
        new CartridgeBanks(report, draft, defaults, banks).read();
        List<OutlineItem> top = top();
        boolean hasFolders = top.stream().anyMatch(item -> !item.children().isEmpty());
        if (hasFolders) {
            readFolders(top);
        } else if (!top.isEmpty()) {
            module(defaults.title(), top, Optional.empty());
        }
        readRest(!top.isEmpty());
        report.ledger().add(Ledger.CARTRIDGE, defaults.title(), ImsManifest.NAME, Fate.APPROXIMATE, packageReason());
        return Intake.ofContent(
                kind,
                defaults.title(),
                defaults.description(),
                manifest.language().orElse(""),
                report.items(),
                report.counts(),
                draft);
    }

    private String packageReason() {
        int modules = draft.modules().size();
        String order =
                modules > 1 ? "; its " + modules + " modules stand side by side: a course puts them in order" : "";
        return defaults.reason() + order;
    }

    /** The profile has one root item without a title around everything, or around nothing; its own line says so. */
    private List<OutlineItem> top() {
        List<OutlineItem> outline = manifest.outline();
        boolean isRooted = outline.size() == 1
                && outline.get(0).resource().isEmpty()
                && (!outline.get(0).children().isEmpty()
                        || outline.get(0).title().isEmpty());
        if (!isRooted) {
            return outline;
        }
        OutlineItem root = outline.get(0);
        report.ledger()
                .taken(
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
        ModuleFiles carried = new ModuleFiles(room);
        ModuleMaker maker = new ModuleMaker(report, defaults.wording(), carried, banks);
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
            report.ledger().add(Ledger.ITEM, item.label(), item.place(), Fate.APPROXIMATE, defaults.reason());
        } else {
            report.ledger()
                    .left(
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

    /** What no outline item opens and no page shows stands in a module of its own: it was delivered, so somebody wanted it. */
    private void readRest(boolean hasOutline) throws IOException {
        String title = hasOutline ? defaults.wording().say("rest.title", defaults.title()) : defaults.title();
        ModuleFiles carried = new ModuleFiles(room);
        ModuleMaker maker = new ModuleMaker(report, defaults.wording(), carried, banks);
        List<ImsResource> resources = report.variants().last();
        for (ImsResource resource : resources) {
            if (isContent(resource) && !report.isTold(resource)) {
                maker.add(resource, "");
            }
        }
        for (ImsResource resource : resources) {
            if (isDownload(resource)
                    && !report.isTold(resource)
                    && !report.fates().isTaken(resource.main().orElse(""))
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
}
