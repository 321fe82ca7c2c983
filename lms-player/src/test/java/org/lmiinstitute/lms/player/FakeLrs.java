package org.lmiinstitute.lms.player;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cmi5 learning system: launch address, one-time token, LMS.LaunchData, learner preferences, statements and state. */
final class FakeLrs {

    static final String ACTIVITY = "https://partner.example.org/au/7";

    static final String ADA =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://partner.example.org\",\"name\":\"7\"}}";

    private static final String ORIGIN = "http://lrs.test/";
    private static final String REGISTRATION = "0190b6c0-0000-7000-8000-0000000000aa";
    private static final Map<String, String> CORS = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Allow-Headers",
            "*",
            "Access-Control-Allow-Methods",
            "*");

    final List<JsonObject> statements = new CopyOnWriteArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    String launchMode = "Normal";
    String masteryScore = "0.7";

    /** The server is up and its store is not. */
    volatile boolean undeployed;

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private volatile boolean tokenTaken;
    private int launches;

    FakeLrs(BrowserContext context) {
        context.route(ORIGIN + "**", this::answer);
    }

    /** A new session in the same registration. */
    String launch(String page) {
        tokenTaken = false;
        launches++;
        return page + "?endpoint=" + encode(ORIGIN + "xapi/") + "&fetch=" + encode(ORIGIN + "fetch/" + launches)
                + "&actor="
                + encode(ADA)
                + "&registration=" + REGISTRATION + "&activityId=" + encode(ACTIVITY);
    }

    /** How a system with a tincan.xml launches: with the authorization in the address. */
    String tincan(String page, String actor, String... more) {
        return page + "?endpoint=" + encode(ORIGIN + "xapi") + "&auth=" + encode("Basic dG9rZW4=") + "&actor="
                + encode(actor) + "&activity_id=" + encode(ACTIVITY) + String.join("", more);
    }

    List<String> verbs() {
        return statements.stream().map(FakeLrs::verb).toList();
    }

    static String verb(JsonObject statement) {
        String id = statement.getAsJsonObject("verb").get("id").getAsString();
        return id.substring(id.lastIndexOf('/') + 1);
    }

    JsonObject last(String verb) {
        return statements.stream()
                .filter(one -> verb(one).equals(verb))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static List<String> categories(JsonObject statement) {
        JsonArray all = statement
                .getAsJsonObject("context")
                .getAsJsonObject("contextActivities")
                .getAsJsonArray("category");
        List<String> ids = new ArrayList<>();
        if (all != null) {
            all.forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsString()));
        }
        return ids;
    }

    private void answer(Route route) {
        Request request = route.request();
        String path = request.url().substring(ORIGIN.length());
        if (path.equals("done.html")) {
            respond(route, 200, "{}");
        } else if (request.method().equals("OPTIONS")) {
            respond(route, 204, "");
        } else if (undeployed) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(404)
                    .setHeaders(CORS)
                    .setContentType("text/html")
                    .setBody(FakeLms.NO_APPLICATION));
        } else if (path.startsWith("fetch/")) {
            answerFetch(route, request);
        } else if (!"Basic dG9rZW4=".equals(request.headerValue("authorization"))
                || request.headerValue("x-experience-api-version") == null) {
            problems.add("without authorization or version: " + path);
            respond(route, 401, "{}");
        } else {
            answerXapi(route, request, path.substring("xapi/".length()));
        }
    }

    private void answerFetch(Route route, Request request) {
        if (!request.method().equals("POST") || tokenTaken) {
            problems.add("the fetch address was used again");
            respond(route, 200, "{\"error-code\":\"1\",\"error-text\":\"already in use\"}");
            return;
        }
        tokenTaken = true;
        respond(route, 200, "{\"auth-token\":\"dG9rZW4=\"}");
    }

    private void answerXapi(Route route, Request request, String path) {
        if (path.startsWith("statements")) {
            keep(JsonParser.parseString(request.postData()).getAsJsonObject());
            respond(route, 204, "");
        } else if (path.contains("LMS.LaunchData")) {
            respond(route, 200, launchData());
        } else if (path.startsWith("activities/state") && request.method().equals("PUT")) {
            states.put(path, request.postData());
            respond(route, 204, "");
        } else if (path.startsWith("activities/state") && states.containsKey(path)) {
            respond(route, 200, states.get(path));
        } else if (path.startsWith("agents/profile") && path.contains("cmi5LearnerPreferences")) {
            respond(route, 200, "{\"languagePreference\":\"en-US\",\"audioPreference\":\"off\"}");
        } else {
            respond(route, 404, "");
        }
    }

    /** A statement that comes again, because its answer was lost, is kept once (xAPI 1.0.3 Communication 2.1.1); another by its id never. */
    private void keep(JsonObject statement) {
        Optional<JsonObject> known = statements.stream()
                .filter(one -> one.get("id").equals(statement.get("id")))
                .findFirst();
        if (known.isEmpty()) {
            statements.add(statement);
        } else if (!known.get().equals(statement)) {
            problems.add("two statements with the id " + statement.get("id"));
        }
    }

    private String launchData() {
        return """
                {"contextTemplate":{"contextActivities":{"grouping":[{"id":"https://learning.example.org/id/module/7"}]},
                  "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"session-%d"}},
                 "launchMode":"%s","moveOn":"CompletedAndPassed","masteryScore":%s,"returnURL":"http://lrs.test/done.html"}
                """
                .formatted(launches, launchMode, masteryScore);
    }

    private static void respond(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(CORS)
                .setContentType("application/json")
                .setBody(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
