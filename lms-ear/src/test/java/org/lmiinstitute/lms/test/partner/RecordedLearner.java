package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.partner.LearningSystem.Outcome;

/** A college's learner in one registration of one activity, as our record store has it. */
final class RecordedLearner {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Installation store;
    private final String activityId;
    private final UUID registration;
    private final ObjectNode actor;

    RecordedLearner(Installation store, String activityId) {
        this(store, activityId, UUID.randomUUID(), JSON.createObjectNode());
        actor.put("objectType", "Agent")
                .putObject("account")
                .put("homePage", "https://college.example.org")
                .put("name", UUID.randomUUID().toString());
    }

    private RecordedLearner(Installation store, String activityId, UUID registration, ObjectNode actor) {
        this.store = store;
        this.activityId = activityId;
        this.registration = registration;
        this.actor = actor;
    }

    /** The same learner in another activity of the same registration. */
    RecordedLearner in(String otherActivity) {
        return new RecordedLearner(store, otherActivity, registration, actor);
    }

    /** What both kinds of launch say of the learner, as parameters of an address. */
    Map<String, String> launchParameters() {
        return Map.of(
                "endpoint", store.url("/xapi/").toString(),
                "actor", actor.toString(),
                "registration", registration.toString());
    }

    String activityId() {
        return activityId;
    }

    void awaitStep(int step) {
        Instant end = Instant.now().plus(PATIENCE);
        while (stepKept() != step) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The store kept step " + stepKept() + ", not " + step);
            }
            Thread.onSpinWait();
        }
    }

    private int stepKept() {
        return get("activities/state", stateOf("lmi.attempt")).at("/attempt/s").asInt();
    }

    /** Statements of the registration in the order in which they happened. */
    List<JsonNode> statements() {
        JsonNode answer = get("statements", Map.of("registration", registration.toString(), "ascending", "true"));
        List<JsonNode> statements = new ArrayList<>();
        answer.path("statements").forEach(statements::add);
        return statements;
    }

    List<String> verbs() {
        return statements().stream().map(RecordedLearner::verb).toList();
    }

    /** Of the activity as a whole. */
    Outcome outcome() {
        List<JsonNode> own = statements().stream()
                .filter(statement -> statement.at("/object/id").asText().equals(activityId))
                .toList();
        double score = own.stream()
                .filter(statement -> "passed".equals(verb(statement)))
                .mapToDouble(statement -> statement.at("/result/score/scaled").asDouble())
                .max()
                .orElse(0);
        return new Outcome(
                own.stream()
                        .anyMatch(
                                statement -> statement.at("/result/completion").asBoolean()),
                own.stream()
                        .anyMatch(statement -> statement.at("/result/success").asBoolean()),
                score);
    }

    static String verb(JsonNode statement) {
        return statement.path("verb").path("id").asText().replaceFirst(".*/", "");
    }

    void keepState(String stateId, ObjectNode document) {
        put(request("activities/state", stateOf(stateId)), document);
    }

    void keepProfile(String profileId, ObjectNode document) {
        Map<String, String> of = Map.of("agent", actor.toString(), "profileId", profileId);
        put(request("agents/profile", of).header("If-None-Match", "*"), document);
    }

    private Map<String, String> stateOf(String stateId) {
        return Map.of(
                "activityId",
                activityId,
                "agent",
                actor.toString(),
                "registration",
                registration.toString(),
                "stateId",
                stateId);
    }

    private JsonNode get(String resource, Map<String, String> parameters) {
        HttpResponse<String> answer = send(request(resource, parameters).GET());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(HttpRequest.Builder request, ObjectNode document) {
        send(request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(document.toString())));
    }

    private HttpRequest.Builder request(String resource, Map<String, String> parameters) {
        return HttpRequest.newBuilder(URI.create(store.url("/xapi/" + resource) + "?" + query(parameters)))
                .header("Authorization", "Basic " + credential())
                .header("X-Experience-API-Version", "1.0.3");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Key and secret as Basic authentication wants them. */
    static String credential() {
        String pair = Installation.LRS_KEY + ":" + Installation.LRS_SECRET;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
