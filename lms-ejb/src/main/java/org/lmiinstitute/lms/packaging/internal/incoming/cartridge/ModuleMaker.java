package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsResource;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.OutlineItem;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.KnownBanks;

/** Makes the activities of one module from a part of the outline. */
final class ModuleMaker {

    private final CartridgeReport cartridge;
    private final Wording wording;
    private final ModuleFiles files;
    private final ResourceConverter converter;
    private final List<Activity> activities = new ArrayList<>();
    private LinkList links;

    ModuleMaker(CartridgeReport cartridge, Wording wording, ModuleFiles files, KnownBanks banks) {
        this.cartridge = cartridge;
        this.wording = wording;
        this.files = files;
        this.converter = new ResourceConverter(cartridge.files(), files, wording, banks);
        this.links = new LinkList(cartridge.files(), wording);
    }

    List<Activity> activities() {
        endLinks();
        cartridge.fates().carried(files);
        return List.copyOf(activities);
    }

    /** Takes an item and those below it, in their order. */
    void add(OutlineItem item) throws IOException {
        if (item.resource().isPresent()) {
            open(item, item.resource().get());
        } else if (item.children().isEmpty() && item.title().isEmpty()) {
            cartridge.ledger().taken(Ledger.ITEM, item.label(), item.place(), new Remarks());
        } else if (item.children().isEmpty()) {
            cartridge.ledger().left(Ledger.ITEM, item.label(), item.place(), "it is a heading that opens nothing");
        } else {
            cartridge
                    .ledger()
                    .add(
                            Ledger.ITEM,
                            item.label(),
                            item.place(),
                            Fate.APPROXIMATE,
                            "what is in this folder stands in the module, in the same order, without the folder's title");
        }
        for (OutlineItem child : item.children()) {
            add(child);
        }
    }

    private void open(OutlineItem item, String id) throws IOException {
        Ledger ledger = cartridge.ledger();
        Optional<ImsResource> resource = cartridge.manifest().resource(id);
        if (resource.isEmpty()) {
            ledger.left(Ledger.ITEM, item.label(), item.place(), "the manifest has no resource " + id);
        } else if (ResourceKind.of(resource.get()) == ResourceKind.BANK) {
            ledger.add(
                    Ledger.ITEM,
                    item.label(),
                    item.place(),
                    Fate.APPROXIMATE,
                    "it opens a question bank, which stands beside the modules here");
        } else if (cartridge.isTold(resource.get())) {
            ledger.add(
                    Ledger.ITEM,
                    item.label(),
                    item.place(),
                    Fate.APPROXIMATE,
                    "it opens what another item opens before it; that stands here once");
        } else {
            boolean isIn = add(resource.get(), item.title());
            if (isIn) {
                ledger.taken(Ledger.ITEM, item.label(), item.place(), new Remarks());
            } else {
                ledger.left(Ledger.ITEM, item.label(), item.place(), "its resource " + id + " is not imported");
            }
        }
    }

    /**
     * Takes a resource, in the first of its forms that can be read.
     *
     * @return whether anything of it comes in
     */
    boolean add(ImsResource resource, String outlineTitle) throws IOException {
        Optional<ImsResource> in = Optional.empty();
        for (ImsResource form : cartridge.variants().of(resource)) {
            if (in.isPresent()) {
                leave(form, in.get());
            } else if (take(form, outlineTitle)) {
                in = Optional.of(form);
            }
        }
        return in.isPresent();
    }

    private void leave(ImsResource form, ImsResource taken) throws IOException {
        if (cartridge.isTold(form)) {
            return;
        }
        String why = "it is another form of " + taken.label() + ", which came in";
        Converted unread = ResourceKind.of(form) == ResourceKind.TEST
                ? converter.convert(form, form.label())
                : Converted.left(why);
        cartridge.tell(form, form.label(), unread.aside(why));
    }

    private boolean take(ImsResource resource, String outlineTitle) throws IOException {
        if (cartridge.isTold(resource)) {
            return false;
        }
        String title = outlineTitle.isBlank() ? converter.ownTitle(resource) : outlineTitle;
        boolean isLink = LinkList.takes(resource);
        if (!isLink) {
            endLinks();
        }
        Converted converted = isLink ? links.add(resource, title) : converter.convert(resource, title);
        PlainLine.nameCut(title, PlainLine.LONGEST_TITLE, "its title", converted.remarks());
        resource.use().ifPresent(use -> nameUse(use, converted.remarks()));
        activities.addAll(converted.activities());
        cartridge.tell(resource, title, converted);
        return converted.isIn();
    }

    /** What a resource of version 1.2 and later is meant for (Common Cartridge Profile, intendeduse). */
    private static void nameUse(String use, Remarks remarks) {
        remarks.note(
                switch (use) {
                    case "lessonplan" -> "it is a lesson plan, meant for who teaches; learners see it here";
                    case "syllabus" -> "it is the syllabus; here it stands among the others";
                    case "assignment" -> AssignmentSettings.NO_ASSIGNMENTS;
                    default -> "that it is meant as " + PlainLine.shortened(use) + " is not kept";
                });
    }

    private void endLinks() {
        if (!links.isEmpty()) {
            activities.add(links.lesson());
            links = new LinkList(cartridge.files(), wording);
        }
    }
}
