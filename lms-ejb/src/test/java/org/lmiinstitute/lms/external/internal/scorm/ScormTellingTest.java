package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.Performance;

/** What a commit means: what is kept, how the learner stands and what is told on. */
class ScormTellingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID SESSION = new UUID(1, 0);
    private static final Unit SCO = new Unit("ITEM", "A SCO", "", "sco.html", false, Terms.NONE, List.of(), null);

    @Test
    void aSessionThatRunsIsGoneOnWithWhateverItsExitSays() throws IOException {
        ScormTelling telling = telling(
                PackageStandard.SCORM_12, false, "{\"core\": {\"exit\": \"\", \"session_time\": \"00:02:00\"}}");

        ScormRun after = telling.after(NOW);

        assertThat(after.isResumable()).isTrue();
        assertThat(after.entry()).isEqualTo("resume");
        assertThat(after.total()).isEqualTo(Duration.ofMinutes(12));
        assertThat(telling.events()).isEmpty();
    }

    @Test
    void theTimeOfASessionIsItsOwnHoweverOftenItIsTold() throws IOException {
        ScormRun once = telling(PackageStandard.SCORM_12, false, "{\"core\": {\"session_time\": \"00:02:00\"}}")
                .after(NOW);

        ScormRun twice =
                new ScormTelling(once, SCO, commit(true, "{\"core\": {\"session_time\": \"00:03:00\"}}")).after(NOW);

        assertThat(twice.total()).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void aPageThatWasLoadedAgainIsBelievedAndTheTimeOfTheOneBeforeIsKept() throws IOException {
        ScormRun second = telling(PackageStandard.SCORM_12, false, "{\"core\": {\"session_time\": \"00:02:00\"}}")
                .after(NOW);
        String late = "{\"core\": {\"session_time\": \"00:03:00\", \"lesson_status\": \"completed\"}}";

        ScormRun after = new ScormTelling(
                        second, SCO, new ScormCommit(new UUID(0, 9), 7, true, JSON.readTree(late), null))
                .afterLate();

        assertThat(after.total()).isEqualTo(Duration.ofMinutes(15));
        assertThat(after.model()).isEqualTo(second.model());
        assertThat(after.status()).isEqualTo("not attempted");
    }

    /** The page is loaded again, and its commits are counted from 1 on. */
    @Test
    void theFirstCommitOfAnotherSessionIsNew() throws IOException {
        ScormRun once = telling(PackageStandard.SCORM_12, false, "{}").after(NOW);

        assertThat(once.knows(commit(false, "{}"))).isTrue();
        assertThat(once.knows(new ScormCommit(new UUID(2, 0), 1, false, JSON.readTree("{}"), null)))
                .isFalse();
    }

    @Test
    void aSuspendedSessionIsTold() throws IOException {
        ScormTelling telling = telling(
                PackageStandard.SCORM_2004,
                true,
                "{\"exit\": \"suspend\", \"session_time\": \"PT2M\", \"completion_status\": \"incomplete\"}");

        assertThat(telling.after(NOW).entry()).isEqualTo("resume");
        assertThat(telling.events())
                .containsExactly(new PackageEvent.Ended(
                        true, Duration.ofMinutes(2), false, new Performance("sco", false, null, null)));
    }

    @Test
    void a2004SCOThatEndedForGoodIsToBeginEmptyAndA12SCOKeepsItsData() throws IOException {
        ScormRun ended = telling(PackageStandard.SCORM_2004, true, "{\"exit\": \"normal\", \"location\": \"end\"}")
                .after(NOW);

        assertThat(ended.isResumable()).isFalse();
        assertThat(new Scorm2004().beginsEmpty()).isTrue();
        assertThat(new Scorm12().beginsEmpty()).isFalse();
    }

    private static ScormTelling telling(PackageStandard standard, boolean ended, String cmi) throws IOException {
        ScormRun before = new ScormRun(
                UUID.randomUUID(),
                "sco",
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ITEM",
                UUID.randomUUID(),
                standard,
                ScormModel.EMPTY,
                "",
                null,
                Duration.ofMinutes(10),
                SessionTimes.NONE,
                2,
                0,
                false,
                NOW);
        return new ScormTelling(before, SCO, commit(ended, cmi));
    }

    private static ScormCommit commit(boolean ended, String cmi) throws IOException {
        return new ScormCommit(SESSION, 1, ended, JSON.readTree(cmi), null);
    }
}
