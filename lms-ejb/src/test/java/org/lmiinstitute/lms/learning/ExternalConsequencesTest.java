package org.lmiinstitute.lms.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ProgressFact.ActivityCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.Judged;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleCompleted;
import org.lmiinstitute.lms.learning.ProgressFact.ModuleFinished;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;

/** What the words of external packages mean for their module. */
class ExternalConsequencesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final String FIRST = "000000e1";
    private static final String SECOND = "000000e2";

    private final RevisionDocument document = ModuleDocuments.of(
            """
            {"id": "00000000-0000-0000-0000-0000000000aa", "iri": "https://learning.example.org/id/module/aa", "title": "Two units",
             "language": "en", "activities": [%s, %s]}
            """
                    .formatted(unit(FIRST), unit(SECOND)));

    private final Consequences consequences = new Consequences(document, new Draws(UUID.randomUUID()));
    private AttemptProgress progress = AttemptProgress.NONE;

    @Test
    void aModuleIsPassedOnlyWhenAllItsUnitsAreDone() {
        assertThat(happens(new Judged(FIRST, true, 0.8, NOW))).hasSize(1);
        assertThat(happens(new ActivityCompleted(FIRST, NOW))).hasSize(1);
        assertThat(happens(new ActivityCompleted(SECOND, NOW)))
                .containsExactly(
                        new ActivityCompleted(SECOND, NOW),
                        new ModuleFinished(Success.PASSED, 0.8, NOW),
                        new ModuleCompleted(NOW));
    }

    @Test
    void unitsThatJudgeNothingCompleteTheirModuleWithoutAWordOnSuccess() {
        happens(new ActivityCompleted(FIRST, NOW));
        assertThat(happens(new ActivityCompleted(SECOND, NOW)))
                .containsExactly(new ActivityCompleted(SECOND, NOW), new ModuleCompleted(NOW));
        assertThat(progress.success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void whatAUnitCallsPassedWithoutAScoreFinishesTheModuleWithoutOne() {
        happens(new ActivityCompleted(FIRST, NOW));
        happens(new ActivityCompleted(SECOND, NOW));
        assertThat(happens(new Judged(SECOND, true, null, NOW)))
                .contains(new ModuleFinished(Success.PASSED, null, NOW));
    }

    @Test
    void aFailureIsSaidOnceEveryUnitWasOpenedAndAPassTakesItBack() {
        assertThat(happens(new Judged(FIRST, false, 0.2, NOW))).hasSize(1);
        assertThat(happens(new Opened(SECOND, NOW))).contains(new ModuleFinished(Success.FAILED, 0.2, NOW));

        happens(new ActivityCompleted(FIRST, NOW));
        happens(new ActivityCompleted(SECOND, NOW));
        assertThat(happens(new Judged(FIRST, true, 0.9, NOW))).contains(new ModuleFinished(Success.PASSED, 0.9, NOW));
    }

    @Test
    void whatWasPassedStaysSoAndTheBestScoreCounts() {
        happens(new Judged(FIRST, true, 0.9, NOW));
        happens(new Judged(FIRST, false, 0.1, NOW));
        happens(new Judged(FIRST, null, null, NOW));

        assertThat(progress.activity(FIRST).passed()).isTrue();
        assertThat(progress.activity(FIRST).score()).isEqualTo(0.9);
    }

    private List<ProgressFact> happens(ProgressFact.OfActivity fact) {
        List<ProgressFact> facts = consequences.of(fact, progress, NOW);
        facts.forEach(each -> progress = each.on(progress));
        return facts;
    }

    private static String unit(String shortId) {
        return """
                {"id": "00000000-0000-0000-0000-0000%s", "short": "%s", "iri": "https://learning.example.org/id/activity/%s",
                 "kind": "external-package", "title": "A unit", "package": "00000000-0000-0000-0000-0000000000bb", "unit": "%s"}
                """
                .formatted(shortId, shortId, shortId, shortId);
    }
}
