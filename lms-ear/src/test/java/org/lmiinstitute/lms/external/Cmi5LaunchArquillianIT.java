package org.lmiinstitute.lms.external;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.fixture.ExternalContent;
import org.lmiinstitute.lms.external.fixture.ExternalCourses;
import org.lmiinstitute.lms.external.fixture.LaunchedUnit;
import org.lmiinstitute.lms.external.fixture.PlayedModule;
import org.lmiinstitute.lms.external.fixture.SaidStatements;

/** What a unit of a cmi5 course is launched with, and what it may say in which order. Sections are cmi5's. */
@ArquillianTest
class Cmi5LaunchArquillianIT {

    @Inject
    private Settings settings;

    @Inject
    private ExternalCourses courses;

    @Inject
    private SaidStatements said;

    /** Sections 8.1, 8.2, 10 and 11. */
    @Test
    void aUnitFindsAllThatItsLaunchIs() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-launch"));

        JsonNode opened = played.open("judged");
        LaunchedUnit unit = new LaunchedUnit(opened.path("address").asText());

        assertThat(opened.path("isOwnWindow").asBoolean()).isTrue();
        assertThat(unit.address())
                .startsWith(settings.contentOrigins().source() + "/content/")
                .contains("/files/start.html?paramA=1&endpoint=");
        assertThat(unit.parameter("activityId")).isNotEqualTo(ExternalContent.PUBLISHER + "judged");
        HttpResponse<String> fetched = unit.fetch();
        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(fetched.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(LaunchedUnit.parse(unit.fetch().body()).path("error-code").asText())
                .as("section 8.2.3")
                .isEqualTo("1");
        JsonNode data = unit.launchData();
        assertThat(data.at("/contextTemplate/contextActivities/grouping/0/id").asText())
                .isEqualTo(ExternalContent.PUBLISHER + "judged");
        assertThat(data.path("launchMode").asText()).isEqualTo("Normal");
        assertThat(data.path("masteryScore").asDouble()).isEqualTo(0.8);
        assertThat(data.path("moveOn").asText()).isEqualTo("CompletedAndPassed");
        assertThat(data.path("launchParameters").asText()).isEqualTo("some parameters");
        assertThat(data.at("/entitlementKey/courseStructure").asText()).isEqualTo("a key");
        assertThat(data.path("returnURL").asText()).startsWith("http");
        assertThat(unit.state("PUT", "LMS.LaunchData", "{}").statusCode())
                .as("section 10.2.1")
                .isEqualTo(403);
        assertThat(unit.state("DELETE", "LMS.LaunchData", null).statusCode())
                .as("section 10.2.1")
                .isEqualTo(403);
        assertThat(LaunchedUnit.parse(unit.preferences("GET", null).body())
                        .path("languagePreference")
                        .asText())
                .as("section 11.1")
                .isNotEmpty();
        assertThat(unit.preferences("PUT", "{\"languagePreference\":\"en-US,fr-FR\"}")
                        .statusCode())
                .as("section 11")
                .isEqualTo(403);
        assertThat(unit.state("PUT", "bookmark", "{\"page\":3}").statusCode()).isEqualTo(204);
        assertThat(unit.profile("POST", "best", "{\"score\":1}").statusCode())
                .as("section 12")
                .isEqualTo(204);
        assertThat(unit.profile("GET", "best", null).body()).isEqualTo("{\"score\":1}");
    }

    /** Section 8.1: an absolute address stays. */
    @Test
    void aUnitOfAnotherSiteRunsThere() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-absolute"));

        assertThat(played.place("judged").path("isOwnWindow").asBoolean()).isTrue();
        assertThat(played.place("free").path("isOwnWindow").asBoolean()).isFalse();
        assertThat(played.place("read").path("isOwnWindow").asBoolean()).isTrue();
        LaunchedUnit read = played.launch("read");
        assertThat(read.address()).startsWith("https://au.example.org/read?endpoint=");
        read.fetch();
        assertThat(read.launchData().path("returnURL").asText())
                .as("section 10.2.6")
                .startsWith("http");
    }

    /** Section 10.2.6. */
    @Test
    void aUnitInTheFrameReturnsToAPageOfItsOwnOrigin() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-return"));
        LaunchedUnit free = played.launch("free");
        free.fetch();

        assertThat(free.launchData().path("returnURL").asText())
                .matches(Pattern.quote(settings.contentOrigins().source()) + "/content/[0-9a-f]{64}/returned")
                .startsWith(free.address().replaceFirst("/files/.*", "/"));
    }

    /** The player waits for the last words of a unit that has begun and not ended. */
    @Test
    void theSessionOfAUnitIsOpenFromItsFirstStatementToItsLast() {
        PlayedModule played = courses.play(ExternalContent.cmi5("cmi5-open"));
        JsonNode opened = played.open("judged");
        String session =
                played.path("judged") + "/openings/" + opened.path("id").asText();
        LaunchedUnit unit = new LaunchedUnit(opened.path("address").asText());

        assertThat(isOpen(played, session)).isFalse();
        unit.begin();
        assertThat(isOpen(played, session)).isTrue();
        unit.say("terminated");
        assertThat(isOpen(played, session)).isFalse();
        PlayedModule another = courses.play(ExternalContent.cmi5("cmi5-open-another"));
        assertThat(another.tab()
                        .request(
                                "GET",
                                another.path("judged") + "/openings/"
                                        + opened.path("id").asText(),
                                null)
                        .statusCode())
                .isEqualTo(404);
    }

    private static boolean isOpen(PlayedModule played, String session) {
        return LaunchedUnit.parse(played.tab().request("GET", session, null).body())
                .path("isOpen")
                .asBoolean();
    }

    /** Sections 7.1, 9.3 and 9.6.3.1. */
    @Test
    void whatIsOutOfOrderIsRefused() {
        LaunchedUnit unit = courses.play(ExternalContent.cmi5("cmi5-order")).launch("judged");
        unit.fetch();

        assertThat(unit.send(unit.allowed("experienced")).statusCode()).isEqualTo(403);
        assertThat(unit.say("completed").body()).contains("9.3.2");
        assertThat(unit.say("initialized").body()).contains("11.0");
        unit.preferences("GET", null);
        assertThat(unit.say("initialized").statusCode()).isEqualTo(204);
        assertThat(unit.say("initialized").body()).contains("9.3.2");
        ObjectNode foreign = unit.allowed("experienced");
        ((ObjectNode) foreign.at("/context/extensions")).put(LaunchedUnit.SESSION, "another");
        assertThat(unit.send(foreign).body()).contains("9.6.3.1");
        ObjectNode experienced = unit.allowed("experienced");
        assertThat(unit.send(experienced).statusCode()).isEqualTo(204);
        ObjectNode comment = unit.allowed("commented");
        comment.putObject("object")
                .put("objectType", "StatementRef")
                .put("id", experienced.path("id").asText());
        assertThat(unit.send(comment).statusCode()).as("section 7.1.3").isEqualTo(204);
        ObjectNode completed = unit.statement("completed");
        assertThat(unit.send(completed).statusCode()).isEqualTo(204);
        assertThat(unit.send(completed).statusCode()).as("the same once more").isEqualTo(204);
        assertThat(unit.say("completed").body()).contains("9.3.3");
        ObjectNode late = unit.allowed("experienced");
        assertThat(unit.say("terminated").statusCode()).isEqualTo(204);
        assertThat(unit.send(late).body()).contains("9.3.8");
        assertThat(unit.state("GET", "bookmark", null).statusCode())
                .as("section 8.2.1")
                .isEqualTo(403);
    }

    /** Section 9.3: two windows of one session do not both complete it. */
    @Test
    void ofWhatComesAtOnceOneIsFirst() {
        LaunchedUnit unit =
                courses.play(ExternalContent.cmi5("cmi5-race")).launch("judged").begin();
        List<ObjectNode> statements =
                Stream.generate(() -> unit.statement("completed")).limit(6).toList();

        List<Integer> answers = statements.stream()
                .map(statement ->
                        CompletableFuture.supplyAsync(() -> unit.send(statement).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 403);
        assertThat(said.of(unit, "completed")).hasSize(1);
    }
}
