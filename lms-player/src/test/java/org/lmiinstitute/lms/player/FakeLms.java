package org.lmiinstitute.lms.player;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The LMS as far as the player sees it: the page with its launch, the document, the media, and the Play API. */
final class FakeLms {

    static final String PAGE = "http://lms.test/play/lmi-101/rate";

    private static final String ORIGIN = "http://lms.test/";

    /** A page without the player. */
    static final String ELSEWHERE = ORIGIN + "courses/lmi-101";

    private static final String LAUNCH =
            """
            {"adapter":"lms","endpoint":"/play/api","auth":"Basic a2V5OnNlY3JldA==","attempt":"0190b6c0-0000-7000-8000-000000000009",
             "documentUrl":"/play/documents/1.json","mediaBase":"/","draws":{},"progress":%s,"state":%s,
             "course":{"title":"Finding Your Way","href":"/courses/lmi-101","position":2,"of":4,"next":{"title":"Counting jobs","href":"/play/lmi-101/jobs"}},
             "learner":{"name":"Ada"},"exitHref":"/courses/lmi-101","newer":null}
            """;
    private static final String HTML =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Play</title><link rel="stylesheet" href="/assets/player.css">
            <script type="application/json" id="lmi-launch" nonce="n">%s</script><script src="/assets/player.js" defer nonce="n"></script></head>
            <body><div id="lmi-player"></div></body></html>
            """;

    /** What was told, in order: "POST /answers {...}". */
    final List<String> told = new CopyOnWriteArrayList<>();

    String progress = "{\"status\":\"in-progress\",\"success\":null,\"score\":null,\"activities\":{}}";
    String state = "null";
    volatile boolean reachable = true;
    volatile int refusal;

    /** The server is up and its application is not. */
    volatile boolean undeployed;

    FakeLms(BrowserContext context) {
        context.route(ORIGIN + "**", this::answer);
    }

    /** What Payara says where it has no application. */
    static final String NO_APPLICATION =
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"><html><head><title>Payara Server - Error report</title></head>"
                    + "<body><h1>HTTP Status 404 - Not Found</h1></body></html>";

    List<String> told(String beginning) {
        return told.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    private void answer(Route route) {
        String path = route.request().url().substring(ORIGIN.length() - 1);
        if (path.startsWith("/play/api")) {
            answerPlay(route, path.substring("/play/api".length()));
        } else if (path.startsWith("/play/documents")) {
            fulfill(route, "application/json", Fixture.document());
        } else if (path.startsWith("/play")) {
            answerPage(route);
        } else if (path.startsWith("/assets/")) {
            file(route, Fixture.PLAYER.resolve(path.substring("/assets/".length())));
        } else if (path.startsWith("/media/")) {
            file(route, Fixture.MODULE.resolve(path.substring(1)));
        } else {
            fulfill(route, "text/html", "<!DOCTYPE html><title>elsewhere</title>");
        }
    }

    /** Under the policy that the real pages have. */
    private void answerPage(Route route) {
        String policy =
                "default-src 'none'; script-src 'nonce-n'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'";
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html")
                .setHeaders(
                        java.util.Map.of("Content-Security-Policy", policy, "Content-Type", "text/html; charset=utf-8"))
                .setBody(HTML.formatted(LAUNCH.formatted(progress, state).replace("<", "\\u003c"))));
    }

    private void answerPlay(Route route, String path) {
        Request request = route.request();
        if (!reachable) {
            route.abort("internetdisconnected");
            return;
        }
        if (undeployed) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(404)
                    .setContentType("text/html")
                    .setBody(NO_APPLICATION));
            return;
        }
        if (refusal != 0) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(refusal)
                    .setContentType("application/problem+json")
                    .setBody("{}"));
            return;
        }
        told.add(request.method() + " " + path + " " + request.postData());
        if (path.equals("/state")) {
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        } else if (path.equals("/answers")) {
            fulfill(
                    route,
                    "application/json",
                    graded(JsonParser.parseString(request.postData()).getAsJsonObject()));
        } else {
            fulfill(route, "application/json", "{}");
        }
    }

    private static String graded(JsonObject answer) {
        var key = JsonParser.parseString(Fixture.key())
                .getAsJsonObject()
                .getAsJsonObject(answer.get("question").getAsString());
        boolean correct = key.getAsJsonArray("correct").contains(answer.get("response"));
        return "{\"grade\":{\"score\":%d,\"correct\":%s,\"feedback\":\"<p>So says the server.</p>\"},\"course\":{\"completed\":false,\"certificate\":null}}"
                .formatted(correct ? 1 : 0, correct);
    }

    private static void file(Route route, Path file) {
        if (Files.exists(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }
}
