package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** A trainer who uploads in pieces, as the page's script does, and presses the page's button. */
final class ImportClient {

    private static final int PIECE = 8 << 20;
    private static final String UPLOADS = "/imports/uploads/";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String site;

    ImportClient(int port, String email, String password) throws IOException {
        this.site = "http://localhost:" + port;
        form("/login", "username=" + encoded(email) + "&password=" + encoded(password));
    }

    /** Uploads a file whole. @return its import, which is to be read now */
    UUID upload(Path file) throws IOException {
        HttpRequest.Builder creation = tus(UPLOADS)
                .header("Upload-Length", String.valueOf(Files.size(file)))
                .POST(BodyPublishers.noBody());
        String location = send(creation, 201).headers().firstValue("Location").orElseThrow();
        try (InputStream content = Files.newInputStream(file)) {
            long offset = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                append(location, offset, piece);
                offset += piece.length;
            }
        }
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private void append(String location, long offset, byte[] piece) throws IOException {
        HttpRequest.Builder patch = tus(location)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(piece));
        send(patch, 204);
    }

    void accept(UUID id) throws IOException {
        form("/actions/imports/accept", "import=" + id);
    }

    private void form(String path, String fields) throws IOException {
        HttpRequest.Builder post = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        send(post, 303);
    }

    private HttpRequest.Builder tus(String path) {
        return request(path).header("Tus-Resumable", "1.0.0");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Origin", site);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int wanted) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != wanted) {
                throw new LaunchFailure(answer.uri().getPath() + " answers with HTTP status " + answer.statusCode()
                        + ": " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
