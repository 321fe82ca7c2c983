package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.external.fixture.Cmi5Clock;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.fixture.PlayedModule;
import org.lmiinstitute.lms.external.fixture.SaidStatements;
import org.lmiinstitute.lms.external.internal.cmi5.ExpiredSessions;

/** How sessions of cmi5 units end that nobody ended. Sections are cmi5's. */
@ArquillianTest
class Cmi5SessionsArquillianIT {

    @Inject
    private ExternalCourses courses;

    @Inject
    private SaidStatements said;

    @Inject
    private Cmi5Clock clock;

    @Inject
    private ExpiredSessions sessions;

    @Inject
    private Database database;

    /** Section 9.3.6. */
    @Test
    void aSecondLaunchAbandonsTheFirst() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-abandoned"));
        LaunchedUnit first = played.launch("judged").begin();
        ObjectNode late = first.allowed("experienced");
        String session = first.session();

        LaunchedUnit second = played.launch("read").begin();

        HttpResponse<String> refused = first.send(late);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("9.3.6");
        assertThat(second.say("completed").statusCode()).isEqualTo(204);
        assertThat(said.of(second, "abandoned")).singleElement().satisfies(abandoned -> {
            assertThat(abandoned
                            .at("/context/extensions")
                            .path(LaunchedUnit.SESSION)
                            .asText())
                    .isEqualTo(session);
            assertThat(abandoned.at("/result/duration").asText()).startsWith("PT");
            assertThat(abandoned.at("/object/id").asText()).isEqualTo(first.parameter("activityId"));
        });
    }

    /** Sections 9.3 and 9.3.8: by the unit's own clock, between requests too. */
    @Test
    void terminatedIsNotOlderThanWhatWasSaidBefore() {
        LaunchedUnit unit = courses.play(ExternalContent.cmi5("cmi5-latest"))
                .launch("judged")
                .begin();
        ObjectNode terminated = unit.statement("terminated");
        String later = Instant.parse(terminated.path("timestamp").asText())
                .plusMillis(1)
                .toString();
        assertThat(unit.send(unit.allowed("experienced").put("timestamp", later))
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<String> refused = unit.send(terminated);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("9.3.8");
        assertThat(unit.send(terminated.put("timestamp", later)).statusCode()).isEqualTo(204);
    }

    /** Section 9.3.6: nobody launches another unit, but the time of the session is over. */
    @Test
    void aSessionThatRunsOutIsAbandonedOnce() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-expired"));
        LaunchedUnit ended = played.launch("judged").begin();
        clock.endTimeOf(ended);
        assertThat(ended.say("terminated").statusCode()).isEqualTo(204);
        LaunchedUnit left = played.launch("read").begin();
        String session = left.session();
        sessions.abandon();
        assertThat(said.of(left, "abandoned")).as("one has ended, one has time").isEmpty();
        clock.endTimeOf(left);

        sessions.abandon();
        sessions.abandon();

        assertThat(said.of(left, "abandoned")).singleElement().satisfies(abandoned -> {
            assertThat(abandoned.at("/object/id").asText()).isEqualTo(left.parameter("activityId"));
            assertThat(abandoned
                            .at("/context/extensions")
                            .path(LaunchedUnit.SESSION)
                            .asText())
                    .isEqualTo(session);
            assertThat(abandoned.at("/result/duration").asText()).startsWith("PT");
        });
        LaunchedUnit again = played.launch("read").begin();
        assertThat(again.say("completed").statusCode()).isEqualTo(204);
        assertThat(said.of(again, "abandoned")).hasSize(1);
    }

    /** A session that cannot be abandoned, since its registration is gone say, comes first; the others do not wait for it. */
    @Test
    void oneThatCannotBeAbandonedHoldsUpNoOther() {
        LaunchedUnit broken =
                courses.play(ExternalContent.cmi5("cmi5-broken")).launch("read").begin();
        LaunchedUnit left =
                courses.play(ExternalContent.cmi5("cmi5-behind")).launch("read").begin();
        UUID first = UUID.fromString(broken.session());
        database.update(
                "update cmi5_session set registration_id = ?, expires_at = ? where id = ?",
                UUID.randomUUID(),
                Instant.now().minusSeconds(60),
                first);
        clock.endTimeOf(left);

        try {
            sessions.abandon();
        } finally {
            database.update("delete from cmi5_session where id = ?", first);
        }

        assertThat(said.of(broken, "abandoned")).isEmpty();
        assertThat(said.of(left, "abandoned")).hasSize(1);
    }
}
