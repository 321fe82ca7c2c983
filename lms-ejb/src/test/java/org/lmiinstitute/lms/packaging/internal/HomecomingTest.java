package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveLimits;
import org.lmiinstitute.lms.packaging.internal.incoming.Deliveries;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.OpenDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.run.Homecoming;

/** A package that was made here becomes a revision of its module again if it is what was published, and else nothing of ours. */
class HomecomingTest {

    @TempDir
    Path folder;

    private static final UUID INSTITUTE = UUID.randomUUID();

    private PackagedModule published;
    private UUID organization = INSTITUTE;

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004", "CMI5", "XAPI", "HTML"})
    void whatWasPublishedHereComesHome(PackageFormat format) throws IOException {
        Path file = made(PackageFixtures.content(format, document()));

        assertThat(comingHome(file))
                .extracting(RevisionDocument::moduleId, RevisionDocument::number)
                .containsExactly(tuple(published.id(), published.number()));
        assertThat(fatesOfModules(file)).containsExactly(Fate.EXACT);
    }

    @Test
    void aChangedDocumentIsNoneOfOurs() throws IOException {
        Path file = made(PackageFixtures.content(PackageFormat.SCORM_12, document()));
        published = changed(published, "title", "Another");

        assertThat(comingHome(file)).isEmpty();
        assertThat(fatesOfModules(file)).containsExactly(Fate.APPROXIMATE);
    }

    @Test
    void whatPartnersImportChangesNoModuleOfTheInstitute() throws IOException {
        Path file = made(PackageFixtures.content(PackageFormat.SCORM_12, document()));
        organization = UUID.randomUUID();

        assertThat(comingHome(file)).isEmpty();
        assertThat(fatesOfModules(file)).containsExactly(Fate.APPROXIMATE);
    }

    /** They have no manifest by which they could come in otherwise. */
    @Test
    void webPagesThatAreNoneOfOursDoNotComeInAtAll() throws IOException {
        Path file = made(PackageFixtures.content(PackageFormat.HTML, document()));
        published = null;

        assertThat(fatesOfModules(file)).containsExactly(Fate.NOT_IMPORTED);
    }

    @Test
    void aRevisionThatWasNeverPublishedHereIsNoneOfOurs() throws IOException {
        Path file = made(PackageFixtures.content(PackageFormat.SCORM_12, document()));
        published = null;

        assertThat(comingHome(file)).isEmpty();
        assertThat(fatesOfModules(file)).containsExactly(Fate.APPROXIMATE);
    }

    private List<RevisionDocument> comingHome(Path file) throws IOException {
        Intake read = Deliveries.read(file, ArchiveLimits.UPLOAD);
        try (OpenDelivery files = Deliveries.open(file, ArchiveLimits.UPLOAD)) {
            return homecoming().revisionsOf(files, read, organization);
        }
    }

    private List<Fate> fatesOfModules(Path file) throws IOException {
        Intake read = Deliveries.read(file, ArchiveLimits.UPLOAD);
        try (OpenDelivery files = Deliveries.open(file, ArchiveLimits.UPLOAD)) {
            return homecoming().judged(files, read, organization).items().stream()
                    .filter(item -> item.kind().equals("module"))
                    .map(item -> item.fate())
                    .toList();
        }
    }

    private Homecoming homecoming() {
        return new Homecoming(
                new RevisionService(null) {
                    @Override
                    public Optional<RevisionDocument> findRevision(UUID moduleId, RevisionNumber number) {
                        return Optional.ofNullable(published)
                                .filter(module -> module.id().equals(moduleId)
                                        && module.number().equals(number))
                                .map(HomecomingTest::stored);
                    }
                },
                null,
                new Institute(null) {
                    @Override
                    public boolean is(UUID organizationId) {
                        return organizationId.equals(INSTITUTE);
                    }
                });
    }

    /** The fixture with addresses of its activities and questions, as every published document has them. */
    private static JsonNode document() {
        JsonNode document = PackageFixtures.readingTheUnemploymentRate();
        for (JsonNode activity : document.path("activities")) {
            withIri(activity, "activity");
            activity.path("questions").forEach(question -> withIri(question, "question"));
        }
        return document;
    }

    private static void withIri(JsonNode node, String kind) {
        String id = node.path("id").asText();
        ((ObjectNode) node).put("iri", "https://learning.example.org/id/" + kind + "/" + id);
    }

    private static RevisionDocument stored(PackagedModule module) {
        return new RevisionDocument(new ModuleRevision(
                module.revision().revisionId(),
                module.id(),
                module.number(),
                module.document().toString(),
                module.key().toString(),
                Instant.EPOCH));
    }

    private static PackagedModule changed(PackagedModule module, String field, String text) {
        ObjectNode document = module.document().deepCopy();
        document.put(field, text);
        return new PackagedModule(module.revision(), document, module.key(), module.folder());
    }

    private Path made(PackageContent made) throws IOException {
        PackageContent content = TrueMedia.in(made);
        published = content.modules().get(0);
        Path file = folder.resolve("package.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PackageAssembly.write(content, PackageFixtures.entries(content), out, file);
        }
        return file;
    }
}
