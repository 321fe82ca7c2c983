package org.lmiinstitute.lms.web.external;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.web.rest.Json;

/** Writes the page that takes the place of a unit in the player's frame when it has ended by itself (cmi5, section 10.2.6): it tells the player. */
@ApplicationScoped
public class ReturnedPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>You have left this part</title>
            <script type="application/json" id="start">%s</script>
            <script src="/content/run-time/returned.js" defer></script>
            </head>
            <body><p style="font-family: sans-serif">You have left this part.</p></body>
            </html>
            """;

    private Settings settings;

    protected ReturnedPage() {}

    @Inject
    public ReturnedPage(Settings settings) {
        this.settings = settings;
    }

    /** @param token of a launch, whichever: who has it has nothing by it */
    void write(HttpServletRequest request, HttpServletResponse response, String token) throws IOException {
        ObjectNode start = Json.MAPPER.createObjectNode();
        start.put("token", token);
        start.put("player", settings.publicOrigin());
        OwnPage.send(request, response, PAGE.formatted(start));
    }
}
