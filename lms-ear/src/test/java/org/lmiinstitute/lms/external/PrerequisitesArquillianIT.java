package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.Tab;

/** Parts of SCORM 1.2 packages open by their prerequisites (Content Aggregation Model 2.3.2.5.1), over HTTP as the player asks. */
@ArquillianTest
class PrerequisitesArquillianIT {

    @Inject
    private Settings settings;

    @Inject
    private ContentImporter importer;

    @Inject
    private ExternalPackages packages;

    @Resource
    private UserTransaction transaction;

    @Test
    void aPartOpensWhenItsPrerequisitesAreMet() throws Exception {
        ExternalContent content = ExternalContent.prerequisites("opens-met");
        Tab tab = play(content);
        assertThat(open(tab, content)).containsExactly("reading", "source");
        HttpResponse<String> refused = ask(tab, "practice");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(standing(tab, "practice")).as("nothing happened").isEmpty();

        String reading = opening(tab, "reading");
        commit(tab, "reading", reading, 1, "incomplete");
        assertThat(open(tab, content)).containsExactly("reading", "source");
        commit(tab, "reading", reading, 2, "completed");

        assertThat(open(tab, content)).containsExactly("reading", "practice", "source");
        String practice = opening(tab, "practice");
        commit(tab, "practice", practice, 1, "passed");
        assertThat(ask(tab, "test").statusCode()).isEqualTo(409);
        opening(tab, "source");
        assertThat(open(tab, content)).containsExactly("reading", "practice", "source", "test");
        opening(tab, "test");
    }

    /** What its SCO says of it later does not shut the learner out again. */
    @Test
    void whatHasOpenedStaysOpen() throws Exception {
        ExternalContent content = ExternalContent.prerequisites("opens-stay");
        Tab tab = play(content);
        commit(tab, "reading", opening(tab, "reading"), 1, "completed");

        commit(tab, "reading", opening(tab, "reading"), 1, "incomplete");

        assertThat(open(tab, content)).containsExactly("reading", "practice", "source");
        opening(tab, "practice");
    }

    /** Who passes never gets to the help for those who fail, and owes it nothing. */
    @Test
    void whatStaysClosedIsNotLeftToDo() throws Exception {
        ExternalContent content = ExternalContent.prerequisites("opens-rest");
        Tab tab = play(content);
        commit(tab, "reading", opening(tab, "reading"), 1, "completed");
        commit(tab, "practice", opening(tab, "practice"), 1, "completed");
        opening(tab, "source");
        String test = opening(tab, "test");
        commit(tab, "test", test, 1, "failed");
        assertThat(open(tab, content)).contains("help");
        assertThat(standing(tab, "help")).as("nothing happened").isEmpty();

        JsonNode reply = commit(tab, "test", test, 2, "passed");

        assertThat(open(tab, content)).doesNotContain("help");
        assertThat(standing(tab, "help")).isEqualTo("completed");
        assertThat(reply.at("/course/completed").asBoolean()).isTrue();
    }

    private Tab play(ExternalContent content) throws Exception {
        ExternalPackages.Content none =
                packages.write("test-" + content.packageId(), List.<PackedFile>of(), bytes -> {});
        transaction.begin();
        packages.install(content.packageId(), content.structure(), none);
        transaction.commit();
        assertThat(importer.importAll(content.folder()).problems()).isEmpty();
        Learner learner = Learner.signIn(
                settings.publicUrl(),
                "learner@example.org",
                settings.find("LMS_DEMO_PASSWORD").orElseThrow());
        learner.enroll(content.slug());
        return learner.open(content.slug(), content.slug());
    }

    /** The units that the player may open. */
    private static List<String> open(Tab tab, ExternalContent content) {
        JsonNode open = Tab.parse(tab.request("GET", "/play/api/units", null).body())
                .path("navigation")
                .path(content.packageId().toString())
                .path("open");
        return StreamSupport.stream(open.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static HttpResponse<String> ask(Tab tab, String unit) {
        return tab.request("POST", path(tab, unit), null);
    }

    private static String opening(Tab tab, String unit) {
        HttpResponse<String> answer = ask(tab, unit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Tab.parse(answer.body()).path("id").asText();
    }

    private static JsonNode commit(Tab tab, String unit, String opening, int number, String status) {
        ObjectNode commit =
                JsonNodeFactory.instance.objectNode().put("number", number).put("ended", false);
        commit.withObject("/cmi/core").put("lesson_status", status);
        HttpResponse<String> answer = tab.request("PUT", path(tab, unit) + "/scorm/" + opening, commit);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Tab.parse(answer.body());
    }

    private static String standing(Tab tab, String unit) {
        return Tab.parse(tab.request("GET", path(tab, unit), null).body())
                .at("/activity/status")
                .asText();
    }

    private static String path(Tab tab, String unit) {
        for (JsonNode activity : tab.document().path("activities")) {
            if (activity.path("unit").asText().equals(unit)) {
                return "/play/api/units/" + activity.path("short").asText();
            }
        }
        throw new IllegalStateException("no unit " + unit);
    }
}
