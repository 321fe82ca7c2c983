package org.lmiinstitute.lms.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.ActivityOutline;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.learning.CourseProgress;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.ProgressStatus;

class NextStepTest {
    private final ModuleOutline first = module("first", "Boxes", "Who is asked", "Check yourself");
    private final ModuleOutline second = module("second", "Jobs", "Wages");
    private final CourseOutline course = course(first, second);

    @Test
    void aNewLearnerBeginsAtTheFirstActivityOfTheFirstModule() {
        assertThat(titleAfter(Map.of())).isEqualTo("Boxes");
    }

    @Test
    void anActivityThatWasBegunComesBeforeOneThatWasNot() {
        assertThat(titleAfter(Map.of(first.id(), progress(first, Map.of("Who is asked", ProgressStatus.IN_PROGRESS)))))
                .isEqualTo("Who is asked");
    }

    @Test
    void afterWhatIsDoneComesTheNextThatIsNot() {
        assertThat(titleAfter(Map.of(first.id(), progress(first, Map.of("Boxes", ProgressStatus.COMPLETED)))))
                .isEqualTo("Who is asked");
    }

    @Test
    void theStepLeadsIntoThePlayer() {
        assertThat(NextStep.in(course, learner(Map.of())).orElseThrow().address(course))
                .isEqualTo("/play/finding-your-way/first");
    }

    @Test
    void aCourseWithoutModulesHasNoStep() {
        assertThat(NextStep.in(course(), learner(Map.of()))).isEmpty();
    }

    private String titleAfter(Map<UUID, ModuleProgress> modules) {
        return NextStep.in(course, learner(modules))
                .flatMap(NextStep::activity)
                .orElseThrow()
                .title();
    }

    private CourseProgress learner(Map<UUID, ModuleProgress> modules) {
        return new CourseProgress(
                UUID.randomUUID(), course.id(), Instant.EPOCH, Optional.empty(), Optional.empty(), modules);
    }

    private static ModuleProgress progress(ModuleOutline module, Map<String, ProgressStatus> byTitle) {
        Map<String, ProgressStatus> statuses = new HashMap<>();
        module.activities().stream()
                .filter(activity -> byTitle.containsKey(activity.title()))
                .forEach(activity -> statuses.put(activity.shortId(), byTitle.get(activity.title())));
        return new ModuleProgress(
                module.id(),
                UUID.randomUUID(),
                module.revisionId(),
                ProgressStatus.IN_PROGRESS,
                null,
                null,
                Instant.EPOCH,
                statuses);
    }

    private static CourseOutline course(ModuleOutline... modules) {
        return new CourseOutline(
                UUID.randomUUID(),
                "LMI-101",
                "finding-your-way",
                "Finding Your Way",
                "",
                "",
                "en",
                "foundation",
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                true,
                List.of(modules),
                0);
    }

    private static ModuleOutline module(String slug, String... activities) {
        return new ModuleOutline(
                UUID.randomUUID(),
                slug,
                slug,
                "",
                "",
                "en",
                25,
                "foundation",
                List.of(),
                List.of(),
                "CC-BY-4.0",
                UUID.randomUUID(),
                new RevisionNumber(1, 0),
                Instant.EPOCH,
                List.of(activities).stream()
                        .map(title -> new ActivityOutline(UUID.randomUUID(), ActivityKind.LESSON, title, 5))
                        .toList());
    }
}
