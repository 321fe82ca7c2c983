package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.job.Job;
import org.lmiinstitute.lms.common.job.JobState;
import org.lmiinstitute.lms.common.job.JobStoppedException;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.NoRoomException;
import org.lmiinstitute.lms.packaging.internal.incoming.content.CourseText;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiItems;
import org.lmiinstitute.lms.testing.WithDatabase;

/** The ways of an import, on a real database. */
@WithDatabase
class ImportsTest {

    private final DataSource database;

    @TempDir
    private Path data;

    private ImportFixture fixture;

    ImportsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        fixture = new ImportFixture(database, data);
    }

    @Test
    void aDeliveredFileIsReadIntoAReportThatAddsUp() {
        byte[] file = ImportFixture.scorm();
        UUID id = fixture.delivered(file);
        assertThat(fixture.state(id)).isEqualTo(ImportState.WAITING);

        fixture.runJob(id);

        ContentImport read = fixture.now(id);
        assertThat(read.state()).isEqualTo(ImportState.READ);
        assertThat(read.sha256()).contains(Sha256.hex(file));
        assertThat(read.kind()).isEqualTo("SCORM 1.2");
        assertThat(read.title()).isEqualTo("Reading wages");
        List<ImportedItem> report = fixture.items.of(id, Optional.empty(), 0, 1_000);
        assertThat(report).extracting(ImportedItem::label).contains("Wages by area");
        assertThat(report).hasSize(read.counts().all());
    }

    @Test
    void aReportIsGivenInPartsAndByFate() {
        UUID id = fixture.read();
        List<ImportedItem> all = fixture.items.of(id, Optional.empty(), 0, 1_000);

        assertThat(fixture.items.of(id, Optional.empty(), 1, 1)).containsExactly(all.get(1));
        assertThat(fixture.items.of(id, Optional.of(Fate.EXACT), 0, 1_000))
                .hasSize(fixture.now(id).counts().exact())
                .allMatch(item -> item.fate() == Fate.EXACT);
    }

    @Test
    void aRefusalSaysWhatWhereAndWhatWouldBeRightAndLeavesNoFile() {
        UUID id = fixture.delivered(ImportFixture.zip(Map.of("course/imsmanifest.xml", "<manifest/>")));

        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.REFUSED);
        assertThat(fixture.now(id).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("course/imsmanifest.xml");
            assertThat(problem.what()).contains("not where systems look for it");
            assertThat(problem.expected()).contains("topmost folder");
        });
        assertThat(fixture.hasFile(id)).isFalse();
    }

    @Test
    void aReadingThatFailedKeepsTheFileAndCanBeDoneAgain() {
        UUID id = fixture.delivered(ImportFixture.scorm());
        fixture.fail(fixture.now(id).jobId().orElseThrow());

        assertThat(fixture.now(id).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("the disk is full");
            assertThat(problem.expected()).contains("read it again", "kept until the import is discarded");
        });
        assertThat(fixture.state(id)).isEqualTo(ImportState.REFUSED);
        assertThat(fixture.imports.canReadAgain(fixture.now(id))).isTrue();

        fixture.imports.readAgain(id);
        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
        assertThat(fixture.now(id).problems()).isEmpty();
    }

    @Test
    void aTakingInThatFailedCanBeAcceptedAgainAndSaysSo() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        fixture.fail(fixture.now(id).jobId().orElseThrow());

        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
        assertThat(fixture.now(id).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("the disk is full");
            assertThat(problem.expected()).contains("accept it again").doesNotContain("read it again");
        });

        fixture.imports.accept(id);
        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.ACCEPTED);
    }

    @Test
    void nothingIsTakenInThatWouldFillTheDisk() {
        UUID id = fixture.read();
        fixture.free = ImportDisk.RESERVE;

        assertThatThrownBy(() -> fixture.imports.accept(id)).isInstanceOf(NoRoomException.class);

        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
    }

    @Test
    void aRefusedFileIsNotReadAgain() {
        UUID id = fixture.delivered("not a zip".getBytes(StandardCharsets.UTF_8));
        fixture.runJob(id);

        assertThatThrownBy(() -> fixture.imports.readAgain(id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatFailedAndIsDiscardedLeavesNoTrace() {
        UUID id = fixture.delivered(ImportFixture.scorm());
        fixture.fail(fixture.now(id).jobId().orElseThrow());
        assertThat(fixture.state(id)).isEqualTo(ImportState.REFUSED);

        fixture.imports.discard(id);

        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void whatComesInStandsOnTheTermsThatTheTrainerSaid() {
        UUID id = fixture.read();
        assertThat(fixture.now(id).terms())
                .contains(new ImportTerms(
                        "Reading wages", CourseText.usualCode(id), "foundation", ImportTerms.NOT_STATED));
        ImportTerms said = new ImportTerms("Wages, read well", "WAGE-2", "practitioner", "CC-BY-4.0");

        fixture.imports.accept(id, said);

        assertThat(fixture.state(id)).isEqualTo(ImportState.INSTALLING);
        assertThat(fixture.now(id).terms()).contains(said);
        assertThatThrownBy(() -> fixture.imports.accept(id, said)).isInstanceOf(ConflictException.class);
    }

    /** Content files have modules and courses with terms of their own. */
    @Test
    void whatSaysItsTermsItselfTakesNoOthers() {
        UUID id = fixture.delivered(ImportFixture.zip(Map.of("modules/wages/module.yaml", "title: Wages\n")));
        fixture.runJob(id);

        assertThat(fixture.now(id).terms()).isEmpty();
        assertThatThrownBy(
                        () -> fixture.imports.accept(id, new ImportTerms("Wages", "WAGE-2", "foundation", "CC-BY-4.0")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void termsThatNoCourseCanStandOnAreToldAllAtOnce() {
        assertThatThrownBy(() -> new ImportTerms(" ", "wage 2", "expert", "mine"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::where)
                        .containsExactly("title", "code", "level", "licence"));
    }

    @Test
    void aReadingThatIsBegunAgainKeepsOneReport() {
        UUID id = fixture.delivered(ImportFixture.scorm());
        fixture.table.move(id, ImportState.WAITING, ImportState.READING, fixture.clock.instant());
        fixture.items.replace(id, List.of(new ImportedItem("file", "left", "by half", Fate.EXACT, "")));

        fixture.runJob(id);
        fixture.runJob(id);

        assertThat(fixture.items.of(id, Optional.empty(), 0, 1_000))
                .hasSize(fixture.now(id).counts().all())
                .noneMatch(item -> item.label().equals("left"));
    }

    @Test
    void whatWasAcceptedIsTakenInOnceHoweverOftenTheJobRuns() {
        UUID id = fixture.read();
        List<UUID> came = List.of(fixture.module(), fixture.module());
        fixture.installation = () -> came;

        fixture.imports.accept(id);
        fixture.runJob(id);
        fixture.installation = () -> {
            throw new AssertionError("taken in twice");
        };
        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.ACCEPTED);
        assertThat(fixture.modules.of(id)).isEqualTo(came);
        assertThat(fixture.hasFile(id)).isFalse();
        assertThatThrownBy(() -> fixture.imports.accept(id)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> fixture.imports.discard(id)).isInstanceOf(ConflictException.class);
    }

    /** A slow disk may take longer for the files than a transaction may last. */
    @Test
    void noFileIsWrittenWhileTheRowsAreEntered() {
        UUID id = fixture.read();
        fixture.imports.accept(id);

        fixture.runJob(id);

        assertThat(fixture.after).isEqualTo(fixture.before);
        assertThat(fixture.now(id).contentHash()).hasValueSatisfying(hash -> assertThat(fixture.restrictedFiles())
                .contains(hash));
    }

    @Test
    void aJobThatStopsBetweenFilesAndRowsDoesAllOfItWhenItIsBegunAgain() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        fixture.installation = () -> List.of(fixture.module());
        fixture.step = begun -> !begun.equals("installing");
        assertThatThrownBy(() -> fixture.runJob(id)).isInstanceOf(JobStoppedException.class);
        assertThat(fixture.state(id)).isEqualTo(ImportState.INSTALLING);
        assertThat(fixture.modules.of(id)).isEmpty();

        fixture.step = begun -> true;
        fixture.runJob(id);
        fixture.passNights();

        assertThat(fixture.state(id)).isEqualTo(ImportState.ACCEPTED);
        assertThat(fixture.modules.of(id)).hasSize(1);
        assertThat(fixture.restrictedFiles())
                .containsExactly(fixture.now(id).contentHash().orElseThrow());
    }

    @Test
    void aCancelBetweenFilesAndRowsLeavesNothing() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        fixture.step = begun -> {
            if (begun.equals("installing")) {
                fixture.imports.cancel(id);
            }
            return true;
        };

        assertThatThrownBy(() -> fixture.runJob(id)).isInstanceOf(ConflictException.class);
        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
        fixture.imports.discard(id);
        assertThat(fixture.restrictedFiles()).isNotEmpty();
        fixture.passNights();

        assertThat(fixture.restrictedFiles()).isEmpty();
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    /** Others fill the disk after it was accepted. */
    @Test
    void noFileIsKeptThatTheDiskHasNoRoomFor() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        fixture.free = ImportDisk.RESERVE;

        assertThatThrownBy(() -> fixture.runJob(id)).isInstanceOf(NoRoomException.class);

        assertThat(fixture.restrictedFiles()).isEmpty();
        assertThat(fixture.hasFile(id)).isTrue();
    }

    @Test
    void whatStandsInTheWayIsToldAndTheImportCanBeAcceptedAgain() {
        UUID id = fixture.read();
        fixture.installation = () -> {
            throw new InvalidInputException("modules/external/module.yaml:1", "the slug is taken", "another");
        };
        fixture.imports.accept(id);
        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
        assertThat(fixture.now(id).problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .isEqualTo("the slug is taken"));
        fixture.installation = List::of;
        fixture.imports.accept(id);
        fixture.runJob(id);
        assertThat(fixture.state(id)).isEqualTo(ImportState.ACCEPTED);
        assertThat(fixture.now(id).problems()).isEmpty();
    }

    /** Of its questions none can be asked here; its manifest and the values that a module would have are no content. */
    @Test
    void whatHasNothingToTakeInSaysSoAndCannotBeAccepted() {
        UUID id = fixture.delivered(ImportFixture.zip(Map.of(
                "imsmanifest.xml",
                "<manifest xmlns='http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1'><resources><resource identifier='q1'"
                        + " type='imsqti_xmlv1p2/imscc_xmlv1p1/assessment' href='q1.xml'><file href='q1.xml'/></resource></resources></manifest>",
                "q1.xml",
                QtiItems.test("Check", QtiItems.essay("e1")))));

        fixture.runJob(id);

        ContentImport read = fixture.now(id);
        assertThat(read.state()).isEqualTo(ImportState.READ);
        assertThat(read.counts().isNothing()).isTrue();
        assertThat(read.terms()).isEmpty();
        assertThat(fixture.items.of(id, Optional.empty(), 0, 100))
                .extracting(ImportedItem::reason)
                .noneMatch(reason -> reason.contains("usual values"))
                .anyMatch(reason -> reason.contains("free text"));
        assertThatThrownBy(() -> fixture.imports.accept(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Nothing in this file can be imported");
    }

    @Test
    void aCancelThatComesFirstKeepsEverythingOut() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        fixture.installation = () -> {
            CompletableFuture.runAsync(() -> fixture.imports.cancel(id)).join();
            return List.of(fixture.module());
        };

        assertThatThrownBy(() -> fixture.runJob(id)).isInstanceOf(ConflictException.class);

        assertThat(fixture.state(id)).isEqualTo(ImportState.READ);
        assertThat(fixture.modules.of(id)).isEmpty();
        assertThat(fixture.hasFile(id)).as("it can be accepted again").isTrue();
    }

    @Test
    void aCancelledReadingIsOver() {
        UUID id = fixture.delivered(ImportFixture.scorm());

        fixture.imports.cancel(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.CANCELLED);
        assertThat(fixture.hasFile(id)).isFalse();
        UUID job = fixture.now(id).jobId().orElseThrow();
        assertThat(fixture.jobs.get(job).state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> fixture.imports.cancel(id)).isInstanceOf(ConflictException.class);
    }

    /** By the ids in them they would change what is the institute's. */
    @Test
    void contentFilesAreTheInstitutesToBringIn() {
        byte[] content = ImportFixture.zip(Map.of("modules/wages/module.yaml", "title: Wages\n"));

        UUID own = fixture.delivered(content);
        fixture.runJob(own);
        UUID other = fixture.delivered(UUID.randomUUID(), content);
        fixture.runJob(other);

        assertThat(fixture.state(own)).isEqualTo(ImportState.READ);
        assertThat(fixture.state(other)).isEqualTo(ImportState.REFUSED);
        assertThat(fixture.now(other).problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("only the institute's trainers"));
    }

    @Test
    void anEarlierRunDoesNotEndWhatIsAcceptedAnew() {
        UUID id = fixture.read();
        fixture.imports.accept(id);
        Job first = fixture.jobs.get(fixture.now(id).jobId().orElseThrow());
        fixture.installation = () -> {
            CompletableFuture.runAsync(() -> {
                        fixture.imports.cancel(id);
                        fixture.imports.accept(id);
                    })
                    .join();
            return List.of(fixture.module());
        };

        assertThatThrownBy(() -> fixture.run(first)).isInstanceOf(ConflictException.class);

        assertThat(fixture.state(id)).isEqualTo(ImportState.INSTALLING);
        fixture.installation = () -> List.of(fixture.module());
        fixture.runJob(id);
        assertThat(fixture.state(id)).isEqualTo(ImportState.ACCEPTED);
    }

    /** A server that stopped between the last byte and the order to read. */
    @Test
    void anUploadThatCameAsAWholeIsRead() {
        byte[] file = ImportFixture.scorm();
        UUID id = fixture.uploads.begin(ImportFixture.INSTITUTE, Optional.empty(), "course.zip", file.length);
        fixture.uploads.append(fixture.imports.get(id), 0, new ByteArrayInputStream(file));
        fixture.clock.pass(Duration.ofMinutes(1));

        fixture.imports.settleAll();

        assertThat(fixture.state(id)).isEqualTo(ImportState.WAITING);
    }

    @Test
    void whatWasAskedForWhileTheJobWasEndingIsOrderedAgain() {
        UUID id = fixture.read();
        UUID done = fixture.now(id).jobId().orElseThrow();
        fixture.finish(done);
        fixture.table.ask(id, ImportState.READ, ImportState.INSTALLING, fixture.clock.instant());
        fixture.table.setJob(id, done);

        assertThat(fixture.now(id).jobId()).isPresent().get().isNotEqualTo(done);
    }

    @Test
    void aDiscardedImportLeavesNoTrace() {
        UUID id = fixture.read();

        fixture.imports.discard(id);

        assertThat(fixture.imports.find(id)).isEmpty();
        assertThat(fixture.items.of(id, Optional.empty(), 0, 10)).isEmpty();
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void aJobThatSomebodyElseCancelledEndsItsImport() {
        UUID id = fixture.delivered(ImportFixture.scorm());

        fixture.jobs.cancel(fixture.now(id).jobId().orElseThrow());

        assertThat(fixture.state(id)).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void aServerThatDiedBeforeItOrderedTheJobOrdersItLater() {
        UUID id = fixture.uploads.begin(ImportFixture.INSTITUTE, Optional.empty(), "course.zip", 1);
        fixture.table.ask(id, ImportState.UPLOADING, ImportState.WAITING, fixture.clock.instant());
        fixture.clock.pass(Duration.ofMinutes(1));

        fixture.imports.settleAll();

        assertThat(fixture.table.find(id).orElseThrow().jobId()).isPresent();
    }

    @Test
    void aFileOfNothingKnownIsRefusedWithWhatWasLookedFor() {
        UUID id = fixture.delivered("not a zip".getBytes(StandardCharsets.UTF_8));

        fixture.runJob(id);

        assertThat(fixture.state(id)).isEqualTo(ImportState.REFUSED);
        assertThat(fixture.now(id).problems()).isNotEmpty();
    }
}
