package org.lmiinstitute.lms.web.external;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Stands for a PDF in a frame where that would be a grey field: browsers made of Chromium show none within a sandbox, and the player's
 * frame is one. The link opens it in a tab, which is in no sandbox.
 *
 * @param path of the document in its package
 */
record DocumentLink(String path) {

    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            </head>
            <body>
            <p style="font-family: sans-serif"><a href="" target="_blank">Open %1$s in a new tab</a></p>
            </body>
            </html>
            """;

    /** Only browsers made of Chromium say by {@code Sec-CH-UA} what they are. What they keep of a PDF is not for both places. */
    static boolean isNeeded(HttpServletRequest request, HttpServletResponse response, String path) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return false;
        }
        response.setHeader("Vary", "Sec-Fetch-Dest");
        String place = request.getHeader("Sec-Fetch-Dest");
        return place != null && FRAMES.contains(place) && request.getHeader("Sec-CH-UA") != null;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name =
                path.substring(path.lastIndexOf('/') + 1).replace("&", "&amp;").replace("<", "&lt;");
        OwnPage.send(request, response, PAGE.formatted(name));
    }
}
