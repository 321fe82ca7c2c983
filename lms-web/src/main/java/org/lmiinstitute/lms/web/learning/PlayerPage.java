package org.lmiinstitute.lms.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.web.shell.Assets;
import org.lmiinstitute.lms.web.shell.ContentSecurityPolicy;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Visitor;

/** Writes the page that carries the player: no component tree, no PrimeFaces, one style sheet and one script. */
@RequestScoped
public class PlayerPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="%s">
            <link rel="icon" type="image/svg+xml" href="%s">
            <script type="application/json" id="lmi-launch">%s</script>
            <script src="%s" defer></script>
            </head>
            <body>
            <div id="lmi-player"></div>
            <noscript><main><h1>%s</h1><p>%s</p></main></noscript>
            </body>
            </html>
            """;

    private Assets assets;
    private Texts texts;
    private Visitor visitor;
    private ContentSecurityPolicy policy;
    private Settings settings;

    protected PlayerPage() {}

    @Inject
    public PlayerPage(Assets assets, Texts texts, Visitor visitor, ContentSecurityPolicy policy, Settings settings) {
        this.assets = assets;
        this.texts = texts;
        this.visitor = visitor;
        this.policy = policy;
        this.settings = settings;
    }

    String learner() {
        return visitor.getName();
    }

    /**
     * The page holds a secret of this session, or answers, so nobody keeps a copy.
     *
     * @param launch what the player begins with, as JSON that no text in it can close
     */
    public void write(HttpServletResponse response, String title, String launch) throws IOException {
        TextBundle text = texts.of("learning");
        byte[] page = PAGE.formatted(
                        visitor.getLocale().toLanguageTag(),
                        escape(text.fill("play.title", title)),
                        assets.url("player/player.css"),
                        assets.url("mark.svg"),
                        launch,
                        assets.url("player/player.js"),
                        escape(title),
                        escape(text.get("play.noscript")))
                .getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Security-Policy", policy.getForPlayer());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /**
     * Gives packages what they count on. Windows that they open look for their run-time by way of who opened them; without a word of ours
     * a browser parts each of them from the player. And many packages say how their learner did in the event {@code unload}, which
     * browsers are about to end, but for pages that ask for it.
     */
    public void letPackagesPlay(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
        response.addHeader(
                "Permissions-Policy",
                "unload=(self \"" + settings.contentOrigins().source() + "\")");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
