package org.lmiinstitute.lms.launcher.bench.packages;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** A partner's program, with one connection. */
final class PackageClient {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final byte[] buffer = new byte[1 << 18];
    private final String site;
    private final String token;

    PackageClient(int port, String key, String secret) {
        this.site = "http://localhost:" + port;
        this.token = token(key, secret);
    }

    /** Has the package made, and waits for it. @return its hash */
    String prepare(String address) throws IOException {
        HttpRequest.Builder head = authorized(address).method("HEAD", BodyPublishers.noBody());
        HttpResponse<Void> answer = send(head, BodyHandlers.discarding());
        while (answer.statusCode() == 202) {
            answer = send(head, BodyHandlers.discarding());
        }
        require(answer, 200);
        return answer.headers().firstValue("ETag").orElseThrow().replace("\"", "");
    }

    /** Reads a file to its end. */
    void fetch(String address, long length) throws IOException {
        HttpResponse<InputStream> answer = send(authorized(address), BodyHandlers.ofInputStream());
        require(answer, 200);
        long got = 0;
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                got += read;
            }
        }
        if (got != length) {
            throw new LaunchFailure(address + " has " + got + " bytes, not " + length + ".");
        }
    }

    private String token(String key, String secret) {
        String pair = Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + "/api/v1/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        try {
            Matcher token = TOKEN.matcher(send(request, BodyHandlers.ofString()).body());
            if (token.find()) {
                return token.group(1);
            }
            throw new LaunchFailure("There is no token for " + key + ".");
        } catch (IOException e) {
            throw new LaunchFailure("The server broke off: " + e.getMessage(), e);
        }
    }

    private HttpRequest.Builder authorized(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).header("Authorization", "Bearer " + token);
    }

    private static void require(HttpResponse<?> answer, int status) {
        if (answer.statusCode() != status) {
            throw new LaunchFailure(answer.uri().getPath() + " answers with HTTP status " + answer.statusCode() + ".");
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request.build(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
