package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;

/** Whoever asks too often is told when to ask again, wherever a program of somebody else's asks; others are answered meanwhile. */
class FloodIT {

    private static final int PER_MINUTE = 20;

    /** A bucket fills up while it is emptied. */
    private static final int A_FLOOD = 2 * PER_MINUTE;

    private static Installation installation;
    private static PartnerProgram nawb;
    private static UnpackedModule flooded;
    private static UnpackedModule other;
    private static String launch;

    @BeforeAll
    static void start() {
        String limit = String.valueOf(PER_MINUTE);
        installation =
                Installation.fresh(Map.of("LMS_PACKAGE_PER_MINUTE", limit, "LMS_API_ANONYMOUS_PER_MINUTE", limit));
        nawb = new PartnerProgram(installation);
        JsonNode modules = nawb.firstCourse().path("modules");
        flooded = UnpackedModule.of(nawb.take(modules.get(0), "scorm12").body());
        other = UnpackedModule.of(nawb.take(modules.get(1), "scorm12").body());
        launch = launches(UnpackedModule.files(
                nawb.take(modules.get(0), "scorm12-dispatch").body()));
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void startsReportsAndLaunchesOfAPackage() {
        assertRefusedInTheEnd(() -> started(flooded));
        assertThat(started(other).statusCode()).isEqualTo(204);

        assertThat(assertRefusedInTheEnd(() -> reported(flooded)).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(reported(other).statusCode()).isEqualTo(200);
        assertThat(nawb.records("statements?limit=1").path("statements"))
                .as("the institute's own reader")
                .hasSize(1);

        HttpResponse<byte[]> refused = assertRefusedInTheEnd(() -> launched(launch));
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void questionsWithoutATokenToTheCatalogue() {
        String token = nawb.token();
        HttpResponse<byte[]> refused = assertRefusedInTheEnd(() -> nawb.send(nawb.request("/api/v1/catalog")));
        assertThat(PartnerProgram.json(refused).path("detail").asText())
                .startsWith(PER_MINUTE + " requests a minute are answered; ask again in ");
        HttpResponse<byte[]> named =
                nawb.send(nawb.request("/api/v1/catalog").header("Authorization", "Bearer " + token));
        assertThat(named.statusCode()).as("who has a token").isEqualTo(200);
    }

    /** Each answer says where the caller stands, and one of the flood is the refusal. */
    private static HttpResponse<byte[]> assertRefusedInTheEnd(Supplier<HttpResponse<byte[]>> request) {
        for (int i = 0; i < A_FLOOD; i++) {
            HttpResponse<byte[]> answer = request.get();
            assertThat(answer.headers().firstValue("RateLimit-Limit")).contains(String.valueOf(PER_MINUTE));
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains("0");
                assertThat(answer.headers().firstValueAsLong("RateLimit-Reset").orElseThrow())
                        .isBetween(1L, 60L);
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(1L, 60L);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("application/problem+json");
                return answer;
            }
            assertThat(answer.statusCode()).isLessThan(300);
        }
        throw new AssertionError(A_FLOOD + " requests were answered");
    }

    private static HttpResponse<byte[]> started(UnpackedModule taken) {
        String path = URI.create(taken.launch().path("callHome").asText()).getPath();
        return nawb.send(nawb.request(path).POST(BodyPublishers.noBody()));
    }

    private static HttpResponse<byte[]> reported(UnpackedModule taken) {
        JsonNode report = taken.launch().path("report");
        String statement =
                """
                {"actor":{"objectType":"Agent","account":{"homePage":"%s","name":"ada"}},
                 "verb":{"id":"http://adlnet.gov/expapi/verbs/initialized"}, "object":{"id":"%s"},
                 "context":{"contextActivities":{"grouping":[{"id":"%s"}]}}}
                """
                        .formatted(
                                report.path("homePage").asText(),
                                taken.document().path("iri").asText(),
                                report.path("package").asText());
        return nawb.send(nawb.request("/xapi/statements")
                .header("Authorization", report.path("auth").asText())
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(statement)));
    }

    private static String launches(Map<String, byte[]> thin) {
        String script = new String(thin.get("launch.js"), StandardCharsets.UTF_8);
        JsonNode launch = UnpackedModule.json(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
        return URI.create(launch.path("base").asText()).getPath() + "launch";
    }

    private static HttpResponse<byte[]> launched(String path) {
        return nawb.send(nawb.request(path)
                .POST(BodyPublishers.ofString("{\"learner\":\"" + UUID.randomUUID() + "\",\"revision\":null}")));
    }
}
