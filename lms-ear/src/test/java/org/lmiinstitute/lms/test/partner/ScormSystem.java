package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Visitor;

/**
 * A learning system that runs one SCO of a package for one learner, with scorm-again as its run-time. What is committed is kept on
 * its server, so the learner can go on in another browser.
 */
final class ScormSystem implements LearningSystem {

    private final ScormVersion version;
    private final UnpackedModule module;
    private final PackageHost host;
    private volatile JsonNode kept = UnpackedModule.json("{}");

    ScormSystem(UnpackedModule module, ScormVersion version) {
        this.version = version;
        this.module = module;
        host = new PackageHost(module);
        host.answer("/launch", exchange -> html(exchange, page()));
        host.answer("/run-time.js", exchange -> script(exchange, resource(version.runTime())));
        host.answer("/system.js", exchange -> script(exchange, system().getBytes(StandardCharsets.UTF_8)));
        host.answer("/commit", this::keep);
    }

    @Override
    public Frame open(Visitor visitor) {
        visitor.page().navigate(host.url("/launch"));
        return visitor.page().frame("sco");
    }

    @Override
    public Outcome outcome() {
        return version.outcome(kept.path("cmi"));
    }

    @Override
    public void assertHalfWay() {
        version.assertHalfWay(kept.path("cmi"));
    }

    @Override
    public void assertEnded() {
        version.assertEnded(kept.path("cmi"));
    }

    private String page() {
        return """
            <!DOCTYPE html><html lang="en"><head><title>A learning system</title>
            <script src="/run-time.js"></script><script src="/system.js"></script></head>
            <body><iframe name="sco" title="Module" src="/package/%s" style="width:100%%;height:900px;border:0"></iframe></body></html>
            """
                .formatted(found("<resource [^>]*identifier=\"SCO-" + moduleId() + "\"[^>]*href=\"(.*?)\""));
    }

    private String system() {
        String item = found("(<item identifier=\"ITEM-" + moduleId() + "\".*?</item>)");
        Matcher passMark = version.passMark().matcher(item);
        return version.system(kept.toString(), passMark.find() ? passMark.group(1) : "");
    }

    private String moduleId() {
        return module.document().path("id").asText();
    }

    /** What a group of the expression holds in the manifest. */
    private String found(String expression) {
        Matcher matcher = Pattern.compile(expression, Pattern.DOTALL).matcher(module.text("imsmanifest.xml"));
        if (!matcher.find()) {
            throw new AssertionError("The manifest has no " + expression);
        }
        return matcher.group(1);
    }

    private void keep(HttpExchange exchange) throws IOException {
        kept = UnpackedModule.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
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
