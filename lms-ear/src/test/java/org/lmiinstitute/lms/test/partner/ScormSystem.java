package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A learning system that runs one SCORM 1.2 package for one learner, with scorm-again as its run-time. What is committed is kept on
 * its server, so the learner can go on in another browser. It compares {@code score.raw} with the manifest's mastery score as the
 * standard allows (SCORM 1.2 RTE 3.4.4).
 */
final class ScormSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MASTERY = Pattern.compile("<adlcp:masteryscore>(.*?)</adlcp:masteryscore>");

    private final PackageHost host;
    private final String masteryScore;
    private volatile JsonNode kept = JSON.createObjectNode();

    ScormSystem(UnpackedModule module) {
        Matcher mastery = MASTERY.matcher(module.text("imsmanifest.xml"));
        masteryScore = mastery.find() ? mastery.group(1) : "";
        host = new PackageHost(module);
        host.answer("/launch", exchange -> html(exchange, page()));
        host.answer("/run-time.js", exchange -> script(exchange, resource("/scorm-again/scorm12.min.js")));
        host.answer("/system.js", exchange -> script(exchange, system().getBytes(StandardCharsets.UTF_8)));
        host.answer("/commit", this::keep);
    }

    String launchUrl() {
        return host.url("/launch");
    }

    /** A committed element, for example {@code core.lesson_status}. */
    String value(String element) {
        return kept.at("/cmi/" + element.replace('.', '/')).asText("");
    }

    JsonNode committed() {
        return kept;
    }

    private String page() {
        return """
            <!DOCTYPE html><html lang="en"><head><title>A learning system</title>
            <script src="/run-time.js"></script><script src="/system.js"></script></head>
            <body><iframe name="sco" title="Module" src="/package/index.html" style="width:100%;height:900px;border:0"></iframe></body></html>
            """;
    }

    private String system() {
        return """
            window.API = new Scorm12API({ lmsCommitUrl: '/commit', autocommit: false, logLevel: 5, mastery_override: true });
            const kept = %s;
            if (kept.cmi) window.API.loadFromJSON(kept.cmi, 'cmi');
            window.API.cmi.core.credit = 'credit';
            window.API.cmi.core.entry = kept.cmi ? 'resume' : 'ab-initio';
            window.API.cmi.student_data.mastery_score = '%s';
            """
                .formatted(kept, masteryScore);
    }

    private void keep(HttpExchange exchange) throws IOException {
        kept = JSON.readTree(exchange.getRequestBody());
        PackageHost.send(
                exchange, "application/json", "{\"result\":true,\"errorCode\":0}".getBytes(StandardCharsets.UTF_8));
    }

    private static void html(HttpExchange exchange, String page) throws IOException {
        PackageHost.send(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static void script(HttpExchange exchange, byte[] script) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        PackageHost.send(exchange, "text/javascript; charset=utf-8", script);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ScormSystem.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        host.close();
    }
}
