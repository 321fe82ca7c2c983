package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands to the running server, over its administration port on loopback. */
final class Administration {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Version 1.1: over HTTP/2 the server takes a deployment of more than half a minute for an idle connection and closes it. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final ServerPlan plan;

    Administration(ServerPlan plan) {
        this.plan = plan;
    }

    /**
     * What the server says to a command.
     *
     * @param success whether it was carried out
     * @param message one line: what was wrong
     */
    record Answer(boolean success, String message) {}

    /** Whether the server takes commands yet. */
    boolean isUp() throws InterruptedException {
        try {
            return run("version", Map.of()).success();
        } catch (IOException e) {
            return false;
        }
    }

    Answer run(String command, Map<String, String> parameters) throws IOException, InterruptedException {
        var query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + plan.adminPort() + "/__asadmin/" + command + "?" + query))
                .header("Authorization", plan.adminPassword().basicAuthorization())
                .header("X-Requested-By", "lms")
                // the agent decides the form of the report; this one gets lines of "key: value"
                .header("User-Agent", "hk2-agent")
                .timeout(LONGEST)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return parse(response.statusCode(), response.body());
    }

    /** Reads a report, which is written like the manifest of a jar: a long line goes on after a line break and a space. */
    static Answer parse(int status, String report) {
        var lines = report.replace("\r", "").replace("\n ", "").lines().toList();
        boolean success = status == 200 && lines.stream().anyMatch(line -> line.matches("exit-code\\s*:\\s*SUCCESS"));
        var message = lines.stream()
                .filter(line -> line.startsWith("message:"))
                .findFirst()
                .map(line -> mostTelling(line.substring("message:".length())))
                .orElse("HTTP status " + status + ".");
        return new Answer(success, message);
    }

    /** EclipseLink tells the innermost reason last; others tell it first. */
    private static String mostTelling(String message) {
        var lines = message.split("%%%EOL%%%");
        return Arrays.stream(lines)
                .filter(line -> line.startsWith("Exception Description:"))
                .reduce((first, last) -> last)
                .orElse(lines[0])
                .strip();
    }
}
