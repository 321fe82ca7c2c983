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
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnModule;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnScripts;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnScripts.OwnScript;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/**
 * Packages that were made here come back to the very modules that they came from. A package can say what it likes about where it was
 * made, so a module is taken back only if it reads, letter by letter, as the revision that was published here; any other comes in
 * like a package of others. Modules are the institute's: what its partners import changes none of them.
 */
@ApplicationScoped
public class Homecoming {

    private static final String MODULE = "module";

    private static final String NO_REVISION =
            "It does not read as a revision that was published here, so it does not become the module's newest revision: ";
    private static final String NO_DOCUMENT =
            "Packages of this format do not hold the module as it was published, so it does not become the module's newest revision: ";
    private static final String NOT_OURS_TO_CHANGE =
            "Only the institute changes its modules, so it does not become the module's newest revision: ";
    private static final String OF_ITS_OWN = "what the package holds comes in as a module of its own.";
    private static final String NOTHING = "and these pages have no manifest by which they could be played.";

    private RevisionService revisions;
    private ModulePublisher publisher;
    private Institute institute;

    protected Homecoming() {}

    @Inject
    public Homecoming(RevisionService revisions, ModulePublisher publisher, Institute institute) {
        this.revisions = revisions;
        this.publisher = publisher;
        this.institute = institute;
    }

    /**
     * The revisions that a package brings back, one for each of its modules; none if any of them is not ours.
     *
     * @param organizationId who imports it
     */
    public List<RevisionDocument> revisionsOf(SourceFiles files, Intake read, UUID organizationId) throws IOException {
        if (read.kind() != PackageKind.OWN || !institute.is(organizationId)) {
            return List.of();
        }
        List<RevisionDocument> known = OwnScripts.matching(files, inside -> published(read.origins(), inside));
        return known.size() == read.origins().size() ? known : List.of();
    }

    /** The report of a package of ours says which of its modules come home, and what becomes of the others. */
    public Intake judged(SourceFiles files, Intake read, UUID organizationId) throws IOException {
        if (read.kind() != PackageKind.OWN
                || !revisionsOf(files, read, organizationId).isEmpty()) {
            return read;
        }
        String why = why(files, organizationId);
        boolean isPlayed = read.structure().isPresent() || read.content().isPresent();
        return read.withItems(
                read.items().stream().map(item -> judged(item, why, isPlayed)).toList());
    }

    private String why(SourceFiles files, UUID organizationId) throws IOException {
        if (!institute.is(organizationId)) {
            return NOT_OURS_TO_CHANGE;
        }
        return OwnScripts.areIn(files) ? NO_REVISION : NO_DOCUMENT;
    }

    private static ImportedItem judged(ImportedItem item, String why, boolean isPlayed) {
        if (!isPlayed) {
            return ImportedItem.notImported(item.kind(), item.label(), item.place(), why + NOTHING);
        }
        return item.kind().equals(MODULE)
                ? ImportedItem.approximate(MODULE, item.label(), item.place(), why + OF_ITS_OWN)
                : item;
    }

    /** Makes them the newest revisions of their modules, within the transaction of whoever calls; answers the modules. */
    List<UUID> enter(List<RevisionDocument> returned) {
        returned.forEach(revision -> publisher.publishAgain(revision.id()));
        return returned.stream().map(RevisionDocument::moduleId).toList();
    }

    private Optional<RevisionDocument> published(List<OwnModule> origins, OwnScript inside) {
        return origins.stream()
                .filter(module -> module.id()
                        .toString()
                        .equals(inside.document().path("id").asText()))
                .findFirst()
                .flatMap(module -> RevisionNumber.find(module.revision())
                        .flatMap(number -> revisions.findRevision(module.id(), number)))
                .filter(known -> isSame(known, inside));
    }

    private static boolean isSame(RevisionDocument known, OwnScript inside) {
        return known.document().equals(inside.document())
                && known.answerKeyTree().equals(inside.key());
    }
}
