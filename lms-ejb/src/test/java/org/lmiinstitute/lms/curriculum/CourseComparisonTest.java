package org.lmiinstitute.lms.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.CourseDifference.HeldModule;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;

class CourseComparisonTest {

    private static final Instant LONG_AGO = Instant.EPOCH;

    private final RevisionDocument rate = revision(1, "1.0", "The rate");
    private final RevisionDocument rateRetold = revision(1, "1.1", "The rate, retold");
    private final RevisionDocument jobs = revision(2, "1.0", "Jobs");
    private final RevisionDocument wages = revision(3, "2.0", "Wages");

    private final Map<UUID, RevisionDocument> published =
            Map.of(rate.id(), rate, rateRetold.id(), rateRetold, jobs.id(), jobs, wages.id(), wages);

    @Test
    void aCourseAsItWasTakenHasNoChanges() {
        assertThat(compared(List.of(rate, jobs), List.of(rate, jobs)).isEmpty()).isTrue();
    }

    @Test
    void aModuleThatCameAndOneThatLeftAreMajor() {
        CourseDifference difference = compared(List.of(rate, jobs), List.of(rate, wages));

        assertThat(difference.modules())
                .containsExactly(
                        new ModuleChange(wages.moduleId(), "Wages", ChangeKind.ADDED, null, wages.number(), List.of()),
                        new ModuleChange(jobs.moduleId(), "Jobs", ChangeKind.REMOVED, jobs.number(), null, List.of()));
        assertThat(difference.isMajor()).isTrue();
    }

    @Test
    void anotherOrderIsToldByTheFewestMoves() {
        CourseDifference difference = compared(List.of(rate, jobs, wages), List.of(wages, rate, jobs));

        assertThat(difference.modules()).singleElement().satisfies(change -> {
            assertThat(change.title()).isEqualTo("Wages");
            assertThat(change.kind()).isEqualTo(ChangeKind.MOVED);
        });
        assertThat(difference.isMajor()).isFalse();
    }

    @Test
    void aModuleWithANewRevisionIsComparedInside() {
        CourseDifference difference = compared(List.of(rate, jobs), List.of(rateRetold, jobs));

        assertThat(difference.modules()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
            assertThat(change.from()).hasToString("1.0");
            assertThat(change.to()).hasToString("1.1");
            assertThat(change.changes()).map(RevisionChange::part).containsExactly(ChangedPart.TITLE);
        });
    }

    private CourseDifference compared(List<RevisionDocument> held, List<RevisionDocument> today) {
        List<HeldModule> copy = held.stream()
                .map(revision -> new HeldModule(revision.moduleId(), revision.id()))
                .toList();
        return CourseComparison.of(copy, course(today), published::get);
    }

    private static RevisionDocument revision(int module, String number, String title) {
        RevisionNumber revision = RevisionNumber.parse(number);
        UUID moduleId = new UUID(0, module);
        String document =
                """
                {"id": "%s", "title": "%s", "language": "en", "activities": []}
                """
                        .formatted(moduleId, title);
        return new RevisionDocument(new ModuleRevision(
                new UUID(module, revision.major() * 100L + revision.minor()),
                moduleId,
                revision,
                document,
                "{}",
                LONG_AGO));
    }

    private static CourseOutline course(List<RevisionDocument> modules) {
        return new CourseOutline(
                new UUID(9, 9),
                "LMI-1",
                "a-course",
                "A course",
                "",
                "",
                "en",
                "foundation",
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                false,
                modules.stream().map(CourseComparisonTest::outline).toList(),
                0);
    }

    private static ModuleOutline outline(RevisionDocument module) {
        return new ModuleOutline(
                module.moduleId(),
                "m" + module.moduleId().getLeastSignificantBits(),
                module.title(),
                "",
                "",
                "en",
                10,
                "foundation",
                List.of(),
                List.of(),
                "CC-BY-4.0",
                module.id(),
                module.number(),
                LONG_AGO,
                List.of());
    }
}
