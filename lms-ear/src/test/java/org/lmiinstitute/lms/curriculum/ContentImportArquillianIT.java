package org.lmiinstitute.lms.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.curriculum.fixture.SmallContent;
import org.lmiinstitute.lms.media.MediaStore;

@ArquillianTest
class ContentImportArquillianIT {

    private static final int ITEMS = 3;

    @Inject
    private ContentImporter importer;

    @Inject
    private CatalogService catalog;

    @Inject
    private RevisionService revisions;

    @Inject
    private Transactions transactions;

    @Inject
    private MediaStore media;

    private SmallContent content;

    @BeforeEach
    void writeContent() {
        content = SmallContent.named("t" + UUID.randomUUID().toString().substring(0, 8));
    }

    @AfterEach
    void removeContent() {
        content.delete();
    }

    @Test
    void contentIsImportedOnceAndItsIdsAreWritten() {
        ImportReport first = importer.importAll(content.root());
        ImportReport second = importer.importAll(content.root());

        assertThat(first.problems()).isEmpty();
        assertThat(first.imported()).hasSize(ITEMS);
        assertThat(second.imported()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(ITEMS);
        assertThat(revision(content.one())).hasToString("1.0");
        assertThat(content.read("modules/" + content.one() + "/module.yaml"))
                .startsWith("id: " + module(content.one()).id());
    }

    @Test
    void theCoursePageHasModulesAndActivitiesInOrder() {
        importer.importAll(content.root());

        CourseOutline course = catalog.findCourse(content.course()).orElseThrow();

        assertThat(course.minutes()).isEqualTo(20);
        assertThat(course.modules()).extracting(ModuleOutline::slug).containsExactly(content.one(), content.two());
        assertThat(course.modules().get(0).activities())
                .extracting(ActivityOutline::kind)
                .containsExactly(ActivityKind.LESSON, ActivityKind.QUIZ);
    }

    @Test
    void theCatalogueFindsTheCourseByWordsAndFilters() {
        importer.importAll(content.root());
        String word = content.course();

        assertThat(slugs(new OfferSearch("test COURSE", "data-analysis", "data-user", "course")))
                .contains(word);
        assertThat(slugs(new OfferSearch(null, "data-dissemination", null, null)))
                .doesNotContain(word);
        assertThat(slugs(new OfferSearch("100%", null, null, null))).doesNotContain(word);
    }

    @Test
    void aFolderFromElsewhereComesInWhole() {
        List<UUID> modules = new ArrayList<>();

        PreparedContent prepared = prepared();
        transactions.once(() -> modules.addAll(prepared.enter()));

        assertThat(modules)
                .containsExactlyInAnyOrder(
                        module(content.one()).id(), module(content.two()).id());
        assertThat(course().modules()).hasSize(2);
    }

    @Test
    void theMediaOfAFolderFromElsewhereAreOnTheDiskBeforeTheirRows() {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 1\"><title>%s</title></svg>\n"
                .formatted(content.one());
        String sha256 = Sha256.hex(drawing.getBytes(StandardCharsets.UTF_8));
        content.write("modules/" + content.one() + "/boxes.svg", drawing)
                .edit(
                        "modules/" + content.one() + "/lesson.md",
                        "boxes.",
                        "boxes.\n\n:::figure {src=boxes.svg alt=Boxes}\n:::");

        PreparedContent prepared = prepared();

        assertThat(prepared.isSound()).isTrue();
        assertThat(media.path(sha256)).hasContent(drawing);
        assertThat(media.find(sha256)).isEmpty();
        transactions.once(prepared::enter);
        assertThat(media.find(sha256)).isPresent();
    }

    @Test
    void ofAFolderFromElsewhereNothingComesInIfOneItemCannot() {
        content.edit("modules/" + content.two() + "/quiz.yaml", "correct: true", "correct: false");

        assertThatThrownBy(() -> transactions.once(prepared()::enter))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no choice is correct");

        assertThat(catalog.findModule(content.one())).isEmpty();
        assertThat(catalog.findCourse(content.course())).isEmpty();
    }

    /** The trace of a copied folder: one of the two would take the other's place. */
    @Test
    void aFolderFromElsewhereThatHasAnIdTwiceDoesNotComeIn() throws IOException {
        importer.importAll(content.root());
        Path modules = content.root().resolve("modules");
        Path copy = Files.createDirectories(modules.resolve(content.one() + "-copy"));
        Files.copy(modules.resolve(content.one()).resolve("module.yaml"), copy.resolve("module.yaml"));

        assertThatThrownBy(() -> transactions.once(prepared()::enter))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("already");
    }

    @Test
    void aMendedTypoIsAMinorRevision() {
        importer.importAll(content.root());
        UUID before = module(content.one()).revisionId();
        content.edit("modules/" + content.one() + "/lesson.md", "Everybody", "Everyone");

        importer.importAll(content.root());

        assertThat(revision(content.one())).hasToString("1.1");
        assertThat(revisions.getRevision(before).json()).contains("Everybody");
        assertThat(revision(content.two())).hasToString("1.0");
    }

    @Test
    void aModuleThatIsNamedAnewHasItsNewNameEverywhere() {
        importer.importAll(content.root());
        content.edit("modules/" + content.one() + "/module.yaml", "title: Module", "title: Renamed");

        importer.importAll(content.root());

        assertThat(module(content.one()).title()).startsWith("Renamed");
        assertThat(revision(content.one())).hasToString("1.1");
    }

    @Test
    void anotherKeyIsAMajorRevision() {
        importer.importAll(content.root());
        content.edit("modules/" + content.one() + "/quiz.yaml", "correct: true", "correct: maybe")
                .edit("modules/" + content.one() + "/quiz.yaml", "correct: false", "correct: true")
                .edit("modules/" + content.one() + "/quiz.yaml", "correct: maybe", "correct: false");

        importer.importAll(content.root());

        assertThat(revision(content.one())).hasToString("2.0");
    }

    @Test
    void aBrokenModuleKeepsItsOldRevisionAndHoldsNobodyUp() {
        importer.importAll(content.root());
        content.edit("modules/" + content.one() + "/quiz.yaml", "correct: true", "correct: false")
                .edit("modules/" + content.two() + "/lesson.md", "Everybody", "Everyone");

        ImportReport report = importer.importAll(content.root());

        assertThat(report.problems()).extracting(Problem::what).containsExactly("no choice is correct");
        assertThat(report.problems().get(0).where()).endsWith("modules/" + content.one() + "/quiz.yaml:6");
        assertThat(revision(content.one())).hasToString("1.0");
        assertThat(revision(content.two())).hasToString("1.1");
    }

    @Test
    void aCourseGoesWithoutAModuleThatWasNeverSound() {
        content.edit("modules/" + content.two() + "/quiz.yaml", "correct: true", "correct: false");

        importer.importAll(content.root());
        assertThat(course().modules()).extracting(ModuleOutline::slug).containsExactly(content.one());
        assertThat(course().missingModules()).isEqualTo(1);

        content.edit(
                "modules/" + content.two() + "/quiz.yaml", "labor force, correct: false", "labor force, correct: true");
        assertThat(importer.importAll(content.root()).problems()).isEmpty();
        assertThat(course().modules()).hasSize(2);
        assertThat(course().isWhole()).isTrue();
    }

    @Test
    void aCopiedFolderIsToldThatItsIdsAreTaken() {
        importer.importAll(content.root());
        content.copyModule(content.two(), "a-copy-of-" + content.two());

        ImportReport report = importer.importAll(content.root());

        assertThat(report.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.where()).contains("modules/a-copy-of-");
            assertThat(problem.what()).contains("stands in").contains("already");
        });
        assertThat(module(content.two()).slug()).isEqualTo(content.two());
    }

    @Test
    void aFolderThatIsGoneIsReportedAndItsModuleStays() {
        importer.importAll(content.root());
        content.removeModule(content.two());

        ImportReport report = importer.importAll(content.root());

        assertThat(report.problems()).isEmpty();
        assertThat(gone(report)).containsExactly("modules/" + content.two());
        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("warning: ")
                        && line.contains(
                                "modules/" + content.two() + ": it was imported before and its folder is gone"));
        assertThat(course().modules()).extracting(ModuleOutline::slug).containsExactly(content.one());
        assertThat(module(content.two()).slug()).isEqualTo(content.two());
    }

    @Test
    void aFolderThatGotAnotherNameIsNotReported() {
        importer.importAll(content.root());
        content.renameModule(content.two(), "other-" + content.two());

        ImportReport first = importer.importAll(content.root());
        ImportReport second = importer.importAll(content.root());

        assertThat(first.problems()).isEmpty();
        assertThat(gone(first)).isEmpty();
        assertThat(gone(second)).isEmpty();
        assertThat(course().modules()).hasSize(2);
    }

    /** The tests import one folder after the other, so what is gone of others' is none of ours. */
    private List<String> gone(ImportReport report) {
        String root = content.root().getFileName() + "/";
        return report.warnings().stream()
                .map(Problem::where)
                .filter(where -> where.endsWith(content.one()) || where.endsWith(content.two()))
                .map(where -> where.substring(root.length()))
                .toList();
    }

    private List<String> slugs(OfferSearch search) {
        return catalog.search(search).offers().stream().map(Offer::slug).toList();
    }

    private PreparedContent prepared() {
        return importer.prepareWhole(content.root(), written -> {});
    }

    private CourseOutline course() {
        return catalog.findCourse(content.course()).orElseThrow();
    }

    private ModuleOutline module(String slug) {
        return catalog.findModule(slug).orElseThrow();
    }

    private RevisionNumber revision(String slug) {
        return module(slug).revision();
    }
}
