package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** Reads what is published now. */
@ApplicationScoped
class Editions {

    private CatalogService catalog;
    private RevisionService revisions;
    private IdBase idBase;

    protected Editions() {}

    @Inject
    Editions(CatalogService catalog, RevisionService revisions, IdBase idBase) {
        this.catalog = catalog;
        this.revisions = revisions;
        this.idBase = idBase;
    }

    /** @throws NotFoundException if there is no such module or course, or no module of the course was published yet */
    Edition current(PackageSubject subject) {
        return switch (subject.kind()) {
            case MODULE -> module(catalog.getModule(subject.id()));
            case COURSE -> course(catalog.getCourse(subject.id()));
        };
    }

    private Edition module(ModuleOutline outline) {
        PackagedModule module = PackagedModule.of(ownRevision(outline), "");
        return new Edition(PackageAbout.module(outline, module.document()), List.of(module));
    }

    private Edition course(CourseOutline outline) {
        List<PackagedModule> modules = new ArrayList<>();
        for (ModuleOutline module : outline.modules()) {
            modules.add(PackagedModule.of(ownRevision(module), (modules.size() + 1) + "/"));
        }
        List<JsonNode> documents =
                modules.stream().map(PackagedModule::document).toList();
        Iri iri = Iri.of(idBase, Iri.Kind.COURSE, outline.id());
        return new Edition(PackageAbout.course(outline, iri, documents, newestDay(outline)), modules);
    }

    /** What others made runs here under their terms, and it cannot be taken apart into our formats. */
    private RevisionDocument ownRevision(ModuleOutline module) {
        RevisionDocument revision = revisions.getRevision(module.revisionId());
        revision.activities().stream()
                .filter(DocumentActivity::isExternal)
                .findFirst()
                .ifPresent(external -> {
                    throw new ConflictException("The module \"" + module.title() + "\" holds \"" + external.title()
                            + "\", a package that others made. It is not packaged again; ask them for it.");
                });
        return revision;
    }

    private static String newestDay(CourseOutline outline) {
        UUID id = outline.id();
        Instant newest = outline.modules().stream()
                .map(ModuleOutline::publishedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new NotFoundException("published module of course", id));
        return LocalDate.ofInstant(newest, ZoneOffset.UTC).toString();
    }
}
