package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.PlayedModule;
import org.lmiinstitute.lms.learning.fixture.Tab;

/** Parts of SCORM 1.2 packages open by their prerequisites (Content Aggregation Model 2.3.2.5.1), over HTTP as the player asks. */
@ArquillianTest
class PrerequisitesArquillianIT {

    @Inject
    private ExternalCourses courses;

    @Test
    void aPartOpensWhenItsPrerequisitesAreMet() {
        ExternalContent content = ExternalContent.prerequisites("opens-met");
        PlayedModule played = courses.play(content);
        assertThat(open(played, content)).containsExactly("reading", "source");
        HttpResponse<String> refused = played.ask("practice");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(standing(played, "practice")).as("nothing happened").isEmpty();

        String reading = opening(played, "reading");
        commit(played, "reading", reading, 1, "incomplete");
        assertThat(open(played, content)).containsExactly("reading", "source");
        commit(played, "reading", reading, 2, "completed");

        assertThat(open(played, content)).containsExactly("reading", "practice", "source");
        String practice = opening(played, "practice");
        commit(played, "practice", practice, 1, "passed");
        assertThat(played.ask("test").statusCode()).isEqualTo(409);
        opening(played, "source");
        assertThat(open(played, content)).containsExactly("reading", "practice", "source", "test");
        opening(played, "test");
    }

    /** What its SCO says of it later does not shut the learner out again. */
    @Test
    void whatHasOpenedStaysOpen() {
        ExternalContent content = ExternalContent.prerequisites("opens-stay");
        PlayedModule played = courses.play(content);
        commit(played, "reading", opening(played, "reading"), 1, "completed");

        commit(played, "reading", opening(played, "reading"), 1, "incomplete");

        assertThat(open(played, content)).containsExactly("reading", "practice", "source");
        opening(played, "practice");
    }

    /** Who passes never gets to the help for those who fail, and owes it nothing. */
    @Test
    void whatStaysClosedIsNotLeftToDo() {
        ExternalContent content = ExternalContent.prerequisites("opens-rest");
        PlayedModule played = courses.play(content);
        commit(played, "reading", opening(played, "reading"), 1, "completed");
        commit(played, "practice", opening(played, "practice"), 1, "completed");
        opening(played, "source");
        String test = opening(played, "test");
        commit(played, "test", test, 1, "failed");
        assertThat(open(played, content)).contains("help");
        assertThat(standing(played, "help")).as("nothing happened").isEmpty();

        JsonNode reply = commit(played, "test", test, 2, "passed");

        assertThat(open(played, content)).doesNotContain("help");
        assertThat(standing(played, "help")).isEqualTo("completed");
        assertThat(reply.at("/course/completed").asBoolean()).isTrue();
    }

    /** The units that the player may open. */
    private static List<String> open(PlayedModule played, ExternalContent content) {
        JsonNode open = Tab.parse(
                        played.tab().request("GET", "/play/api/units", null).body())
                .path("navigation")
                .path(content.packageId().toString())
                .path("open");
        return StreamSupport.stream(open.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String opening(PlayedModule played, String unit) {
        return played.open(unit).path("id").asText();
    }

    private static JsonNode commit(PlayedModule played, String unit, String opening, int number, String status) {
        ObjectNode commit =
                JsonNodeFactory.instance.objectNode().put("number", number).put("ended", false);
        commit.withObject("/cmi/core").put("lesson_status", status);
        HttpResponse<String> answer = played.tab().request("PUT", played.path(unit) + "/scorm/" + opening, commit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Tab.parse(answer.body());
    }

    private static String standing(PlayedModule played, String unit) {
        return played.standing(unit).path("status").asText();
    }
}
