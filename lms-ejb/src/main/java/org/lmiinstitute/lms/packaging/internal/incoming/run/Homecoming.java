package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ModulePublisher;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.internal.incoming.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnDocuments;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnDocuments.OwnDocument;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnModule;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/**
 * Packages that were made here come back to the very modules that they came from. A package can say what it likes about where it was
 * made, so a module is taken back only if it reads, letter by letter, as the revision that was published here; any other comes in
 * like a package of others.
 */
@ApplicationScoped
public class Homecoming {

    private static final String MODULE = "module";

    private RevisionService revisions;
    private ModulePublisher publisher;

    protected Homecoming() {}

    @Inject
    public Homecoming(RevisionService revisions, ModulePublisher publisher) {
        this.revisions = revisions;
        this.publisher = publisher;
    }

    /** The revisions that a package brings back, one for each of its modules; none if any of them is not ours. */
    public List<RevisionDocument> revisionsOf(SourceFiles files, Intake read) throws IOException {
        if (read.kind() != PackageKind.OWN) {
            return List.of();
        }
        List<OwnDocument> inside = OwnDocuments.read(files);
        List<RevisionDocument> known = read.origins().stream()
                .flatMap(module -> published(module, inside).stream())
                .toList();
        return known.size() == read.origins().size() ? known : List.of();
    }

    /** The report of a package of ours says which of its modules come home. */
    public Intake judged(SourceFiles files, Intake read) throws IOException {
        if (read.kind() != PackageKind.OWN || !revisionsOf(files, read).isEmpty()) {
            return read;
        }
        return read.withItems(read.items().stream().map(Homecoming::judged).toList());
    }

    private static ImportedItem judged(ImportedItem item) {
        return item.kind().equals(MODULE)
                ? ImportedItem.approximate(
                        MODULE,
                        item.label(),
                        item.place(),
                        "It does not read as a revision that was published here, so it does not become the module's"
                                + " newest revision: what the package holds comes in as a module of its own.")
                : item;
    }

    /** Makes them the newest revisions of their modules, within the transaction of whoever calls; answers the modules. */
    List<UUID> enter(List<RevisionDocument> returned) {
        returned.forEach(revision -> publisher.publishAgain(revision.id()));
        return returned.stream().map(RevisionDocument::moduleId).toList();
    }

    private Optional<RevisionDocument> published(OwnModule module, List<OwnDocument> inside) {
        return RevisionNumber.find(module.revision())
                .flatMap(number -> revisions.findRevision(module.id(), number))
                .filter(known -> inside.stream().anyMatch(one -> isSame(known, one)));
    }

    private static boolean isSame(RevisionDocument known, OwnDocument inside) {
        return known.document().equals(inside.document())
                && known.answerKeyTree().equals(inside.key());
    }
}
