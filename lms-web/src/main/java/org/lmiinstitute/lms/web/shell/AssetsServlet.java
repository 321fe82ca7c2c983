package org.lmiinstitute.lms.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves {@code /assets/<hash>/<name>}: for a year under the present hash, always checked again under an older one. */
@WebServlet("/assets/*")
public class AssetsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("/").split("/", 3);
        Optional<Asset> asset = parts.length == 3 ? assets.find(parts[2]) : Optional.empty();
        if (asset.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", parts[1].equals(assets.hash()) ? FOREVER : "no-cache");
        send(asset.get(), request, response);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // fonts and styles of the player in thin packages, which run on other origins
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentType(asset.mediaType());
        boolean compressed = asset.compressed() != null && accepts(request.getHeader("Accept-Encoding"));
        if (asset.compressed() != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = compressed ? asset.compressed() : asset.bytes();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean accepts(String encodings) {
        return encodings != null && encodings.contains("gzip");
    }
}
