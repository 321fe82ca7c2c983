package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.fixture.PlayedModule;
import org.lmiinstitute.lms.external.fixture.SaidStatements;
import org.lmiinstitute.lms.external.internal.cmi5.Waivers;

/** When units, blocks and a course of cmi5 are done, and what follows for the learner. Sections are cmi5's. */
@ArquillianTest
class Cmi5SatisfactionArquillianIT {

    @Inject
    private ExternalCourses courses;

    @Inject
    private SaidStatements said;

    @Inject
    private Waivers waivers;

    @Inject
    private Transactions transactions;

    /** Sections 9.3.9, 9.4, 9.6.1 and 9.6.3. */
    @Test
    void blocksAndTheCourseAreSatisfiedAndProgressFollows() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-satisfied"));
        LaunchedUnit judged = played.launch("judged").begin();
        assertThat(said.verbs(judged)).containsExactly("satisfied", "launched", "initialized");
        assertThat(judged.say("passed").statusCode()).isEqualTo(204);
        assertThat(played.standing("judged").path("status").asText()).isNotEqualTo("completed");
        assertThat(judged.say("completed").statusCode()).isEqualTo(204);
        assertThat(played.standing("judged").path("status").asText()).isEqualTo("completed");
        assertThat(judged.say("terminated").statusCode()).isEqualTo(204);

        LaunchedUnit read = played.launch("read").begin();
        assertThat(read.say("completed").statusCode()).isEqualTo(204);

        assertThat(said.of(read, "satisfied"))
                .extracting(statement ->
                        statement.at("/context/contextActivities/grouping/0/id").asText())
                .containsExactly(
                        ExternalContent.PUBLISHER + "extra",
                        ExternalContent.PUBLISHER + "work",
                        ExternalContent.PUBLISHER + "course");
        assertThat(said.of(read, "satisfied"))
                .extracting(statement -> statement.at("/object/definition/type").asText())
                .containsExactly(
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/block",
                        "https://w3id.org/xapi/cmi5/activitytype/course");
        assertThat(said.of(read, "launched").get(0).at("/context/extensions").toString())
                .contains("launchmode", "launchurl", "moveon", "launchparameters", "masteryscore");
        assertThat(played.reply("read").at("/module/status").asText()).isEqualTo("completed");
        assertThat(played.reply("read").at("/course/completed").asBoolean()).isTrue();
        assertThat(played.launch("judged")
                        .begin()
                        .launchData()
                        .path("launchMode")
                        .asText())
                .as("section 10.2.2")
                .isEqualTo("Review");
    }

    /** Sections 9.3.9 and 13.1.4: what asks for nothing is done from the start, and nobody has opened it. */
    @Test
    void unitsThatAskForNothingAreDoneUnopened() {
        PlayedModule played = courses.play(ExternalContent.cmi5Free("cmi5-free", 300));

        LaunchedUnit opened = played.launch("unit-7");

        assertThat(said.of(opened, "satisfied"))
                .as("the course has one more unit")
                .isEmpty();
        assertThat(played.standing("unit-7").path("status").asText()).isEqualTo("completed");
        assertThat(played.standing("unit-299").path("status").asText()).isEqualTo("completed");
        assertThat(played.standing("read").path("status").asText()).isNotEqualTo("completed");
        assertThat(said.aboutActivities(played, "completed")).hasSize(300);
        assertThat(said.aboutActivities(played, "initialized"))
                .containsExactly(played.activity("unit-7").path("iri").asText());
    }

    /** Sections 9.3.7 and 9.5.5.2. */
    @Test
    void aWaivedUnitIsDone() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-waived"));
        LaunchedUnit read = played.launch("read").begin();
        read.say("completed");
        UUID attempt = played.attempt();

        transactions.once(() -> waivers.waive(attempt, played.shortId("judged"), "Tested Out"));

        assertThat(said.of(read, "waived")).singleElement().satisfies(waived -> {
            assertThat(waived.at("/result/extensions").toString()).contains("Tested Out");
            assertThat(waived.at("/result/success").asBoolean()).isTrue();
            String session =
                    waived.at("/context/extensions").path(LaunchedUnit.SESSION).asText();
            assertThat(said.of(read, "satisfied"))
                    .extracting(satisfied -> satisfied
                            .at("/context/extensions")
                            .path(LaunchedUnit.SESSION)
                            .asText())
                    .as("the block and the course by the waiver")
                    .filteredOn(session::equals)
                    .hasSize(2);
        });
        assertThat(played.reply("judged").at("/course/completed").asBoolean()).isTrue();
    }

    /** What was said of a unit holds in its registration, whichever activity plays it (section 9.3). */
    @Test
    void aUnitThatTwoActivitiesPlayIsDoneInBoth() {
        PlayedModule played = courses.play(ExternalContent.cmi5Twice("cmi5-twice"));
        LaunchedUnit judged = played.launch("judged").begin();
        assertThat(judged.say("passed").statusCode()).isEqualTo(204);
        assertThat(judged.say("completed").statusCode()).isEqualTo(204);
        assertThat(judged.say("terminated").statusCode()).isEqualTo(204);
        String other =
                played.tab().document().path("activities").get(1).path("short").asText();
        assertThat(played.replyOf(other).at("/activity/status").asText()).isNotEqualTo("completed");

        assertThat(played.tab()
                        .request("POST", "/play/api/units/" + other, null)
                        .statusCode())
                .isEqualTo(200);

        JsonNode reply = played.replyOf(other);
        assertThat(reply.at("/activity/status").asText()).isEqualTo("completed");
        assertThat(reply.at("/activity/score").asDouble()).isEqualTo(0.9);
        assertThat(reply.at("/course/completed").asBoolean()).isTrue();
    }
}
