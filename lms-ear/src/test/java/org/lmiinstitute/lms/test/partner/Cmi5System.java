package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.test.Installation;

/**
 * A learning system that launches one cmi5 unit for one learner from an origin of its own, with our record store as its own. It does
 * what cmi5 asks of a system before a launch: LMS.LaunchData (10.0), learner preferences (11.0), a token that can be fetched once
 * (8.2).
 */
final class Cmi5System implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Installation store;
    private final UnpackedModule module;
    private final PackageHost host;
    private final String activityId;
    private final UUID registration = UUID.randomUUID();
    private final ObjectNode actor = JSON.createObjectNode();
    private final Set<String> tokens = new HashSet<>();

    Cmi5System(UnpackedModule module, Installation store) {
        this.store = store;
        this.module = module;
        this.activityId = module.document().path("iri").asText() + "/au";
        actor.put("objectType", "Agent")
                .putObject("account")
                .put("homePage", "https://college.example.org")
                .put("name", UUID.randomUUID().toString());
        host = new PackageHost(module);
        host.answer("/fetch", this::giveToken);
        put("agents/profile", Map.of("agent", actor.toString(), "profileId", "cmi5LearnerPreferences"), preferences());
    }

    /** Prepares a session and gives the address to open (8.1). */
    String launchUrl() {
        put(
                "activities/state",
                stateOf("LMS.LaunchData"),
                launchData(UUID.randomUUID().toString()));
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        return host.url("/package/index.html?")
                + query(Map.of(
                        "endpoint", store.url("/xapi/").toString(),
                        "fetch", host.url("/fetch?" + token),
                        "actor", actor.toString(),
                        "registration", registration.toString(),
                        "activityId", activityId));
    }

    /** Waits until the store has the learner's step inside the activity: a browser sends the last of it after its page is gone. */
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
        return statements().stream().map(Cmi5System::verb).toList();
    }

    static String verb(JsonNode statement) {
        return statement.path("verb").path("id").asText().replaceFirst(".*/", "");
    }

    private ObjectNode launchData(String session) {
        ObjectNode data = JSON.createObjectNode();
        ObjectNode template = data.putObject("contextTemplate");
        template.putObject("contextActivities")
                .putArray("grouping")
                .addObject()
                .put("id", module.document().path("iri").asText());
        template.putObject("extensions").put("https://w3id.org/xapi/cmi5/context/extensions/sessionid", session);
        data.put("launchMode", "Normal").put("launchMethod", "AnyWindow").put("moveOn", "CompletedAndPassed");
        masteryScore().ifPresent(score -> data.put("masteryScore", score));
        return data;
    }

    private java.util.Optional<Double> masteryScore() {
        var found = java.util.regex.Pattern.compile("masteryScore=\"(.*?)\"").matcher(module.text("cmi5.xml"));
        return found.find() ? java.util.Optional.of(Double.valueOf(found.group(1))) : java.util.Optional.empty();
    }

    private static ObjectNode preferences() {
        return JSON.createObjectNode().put("languagePreference", "en-US").put("audioPreference", "on");
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

    /** 8.2.3: a second request gets an error, not a token. */
    private void giveToken(HttpExchange exchange) throws IOException {
        boolean first = "POST".equals(exchange.getRequestMethod())
                && tokens.remove(exchange.getRequestURI().getQuery());
        ObjectNode answer = JSON.createObjectNode();
        if (first) {
            answer.put("auth-token", credential());
        } else {
            answer.put("error-code", "1").put("error-text", "The token was fetched before.");
        }
        PackageHost.send(exchange, "application/json", answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String credential() {
        String pair = Installation.LRS_KEY + ":" + Installation.LRS_SECRET;
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode get(String resource, Map<String, String> parameters) {
        HttpResponse<String> answer = send(request(resource, parameters).GET());
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String resource, Map<String, String> parameters, ObjectNode document) {
        send(request(resource, parameters)
                .header("Content-Type", "application/json")
                .header(resource.equals("agents/profile") ? "If-None-Match" : "X-Document", "*")
                .PUT(BodyPublishers.ofString(document.toString())));
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

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        host.close();
    }
}
