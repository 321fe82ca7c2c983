package org.lmiinstitute.lms.web.external;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.ScormStart;
import org.lmiinstitute.lms.web.rest.Json;

/** Writes the page around a SCO: the run-time, what the SCO begins with, and the script that joins both with the player. */
@ApplicationScoped
public class ScormPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <script type="application/json" id="start">%s</script>
            %s
            </head>
            <body></body>
            </html>
            """;

    private static final String SCRIPT = "<script src=\"/content/run-time/%s\" defer></script>";

    /** What applies the rules of a package that has any. */
    private static final List<String> RULES = List.of(
            "rollup.js", "attempts.js", "activities.js", "engine.js", "keptstate.js", "outlook.js", "sequencing.js");

    private Settings settings;

    protected ScormPage() {}

    @Inject
    public ScormPage(Settings settings) {
        this.settings = settings;
    }

    void write(HttpServletRequest request, HttpServletResponse response, String token, ScormStart start)
            throws IOException {
        String scripts = scriptsOf(start).map(SCRIPT::formatted).collect(Collectors.joining("\n"));
        OwnPage.send(request, response, PAGE.formatted(escape(start.title()), json(token, start), scripts));
    }

    private static Stream<String> scriptsOf(ScormStart start) {
        String runTime = start.isEdition2004() ? "scorm2004.min.js" : "scorm12.min.js";
        return Stream.of(Stream.of(runTime, "answers.js"), rulesOf(start), Stream.of("scorm.js"))
                .flatMap(scripts -> scripts);
    }

    private static Stream<String> rulesOf(ScormStart start) {
        return start.rules() == null ? Stream.empty() : RULES.stream();
    }

    /** No text in it can close its element. */
    private String json(String token, ScormStart start) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("token", token);
        json.put("player", settings.publicOrigin());
        json.put("isEdition2004", start.isEdition2004());
        json.put("address", addressOf(token, start.address()));
        json.put("session", start.session().toString());
        json.set("cmi", start.cmi());
        json.put("isAsset", start.isAsset());
        json.set("rules", Json.MAPPER.valueToTree(start.rules()));
        return json.toString().replace("<", "\\u003c");
    }

    private static String addressOf(String token, String launch) {
        return launch.matches("(?i)https?://.*") ? launch : "/content/" + token + "/files/" + launch;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
