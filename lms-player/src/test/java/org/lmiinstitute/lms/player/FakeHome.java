package org.lmiinstitute.lms.player;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The institute as packages meet it: it gives thin packages their player and module, hears that copies start, and takes reports of use. */
final class FakeHome {

    static final String DISPATCH = "http://home.test/dispatch/p1/";
    static final String CALL_HOME = "http://home.test/packages/p1/started";

    /** What a launch says of reporting. */
    static final String REPORT =
            """
            {"endpoint": "http://home.test/xapi/", "auth": "Basic cmVwb3J0", "homePage": "http://home.test/id/licence/1", "identifies": false, "package": "http://home.test/id/package/p1"}
            """;

    private static final String ORIGIN = "http://home.test/";
    private static final Map<String, String> CORS = Map.of(
            "Access-Control-Allow-Origin",
            "*",
            "Access-Control-Allow-Headers",
            "*",
            "Access-Control-Allow-Methods",
            "*");

    /** Bodies of the launches of thin packages, and of copies that started. */
    final List<JsonObject> launches = new CopyOnWriteArrayList<>();

    final List<String> starts = new CopyOnWriteArrayList<>();
    final List<JsonObject> reports = new CopyOnWriteArrayList<>();

    volatile boolean reachable = true;

    /** The line is there, but the module is not given: status, title and detail. */
    volatile Refusal refusal;

    volatile int reportStatus = 204;

    /** What a launch of a thin package says of reporting. */
    String report = "null";

    record Refusal(int status, String title, String detail) {}

    FakeHome(BrowserContext context) {
        context.route(ORIGIN + "**", this::answer);
    }

    List<String> reportedVerbs() {
        return reports.stream().map(FakeLrs::verb).toList();
    }

    JsonObject lastReport(String verb) {
        return reports.stream()
                .filter(one -> FakeLrs.verb(one).equals(verb))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void answer(Route route) {
        Request request = route.request();
        String path = request.url().substring(ORIGIN.length());
        if (!reachable) {
            route.abort("internetdisconnected");
        } else if (request.method().equals("OPTIONS")) {
            respond(route, 204, "application/json", "");
        } else if (path.equals("dispatch/p1/launch")) {
            answerLaunch(route, request);
        } else if (path.startsWith("dispatch/p1/")) {
            file(route, Fixture.PLAYER.resolve(path.substring("dispatch/p1/".length())));
        } else if (path.startsWith("media/")) {
            file(route, Fixture.MODULE.resolve(path));
        } else if (path.endsWith("/started")) {
            starts.add(request.method() + " " + request.headerValue("content-type") + " " + request.postData());
            respond(route, 204, "application/json", "");
        } else {
            answerReport(route, request);
        }
    }

    private void answerLaunch(Route route, Request request) {
        launches.add(JsonParser.parseString(request.postData()).getAsJsonObject());
        if (refusal == null) {
            respond(
                    route,
                    200,
                    "application/json",
                    "{\"document\": %s, \"key\": %s, \"launch\": {\"mediaBase\": \"%s\", \"report\": %s}}"
                            .formatted(Fixture.document(), Fixture.key(), ORIGIN, report));
            return;
        }
        var problem = new JsonObject();
        problem.addProperty("title", refusal.title());
        problem.addProperty("detail", refusal.detail());
        respond(route, refusal.status(), "application/problem+json", problem.toString());
    }

    private void answerReport(Route route, Request request) {
        if (reportStatus == 204) {
            reports.add(JsonParser.parseString(request.postData()).getAsJsonObject());
        }
        respond(route, reportStatus, "application/json", reportStatus == 204 ? "" : "{}");
    }

    private static void file(Route route, Path file) {
        route.fulfill(
                Files.exists(file)
                        ? new Route.FulfillOptions().setPath(file).setHeaders(CORS)
                        : new Route.FulfillOptions().setStatus(404));
    }

    private static void respond(Route route, int status, String type, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(CORS)
                .setContentType(type)
                .setBody(body));
    }
}
