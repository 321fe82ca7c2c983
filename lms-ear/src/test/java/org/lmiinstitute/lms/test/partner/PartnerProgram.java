package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.test.Installation;

/** NAWB's program, which talks to the interface as a partner's administrator would with curl. */
public final class PartnerProgram {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A package of a small module, on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int ACCEPTED = 202;

    private final Installation installation;

    public PartnerProgram(Installation installation) {
        this.installation = installation;
    }

    /** A request for a path of the installation, to be finished by the caller. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(installation.url(path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks for a token with these credentials and this body of the form. */
    HttpResponse<byte[]> askForToken(String key, String secret, String form) {
        return send(request("/api/v1/token")
                .header("Authorization", basic(key, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    String token() {
        HttpResponse<byte[]> answer =
                askForToken(Installation.API_KEY, Installation.API_SECRET, "grant_type=client_credentials");
        return json(answer).path("access_token").asText();
    }

    /** Reads from the institute's record store with its own credential. */
    JsonNode records(String resource) {
        return json(send(request("/xapi/" + resource)
                .header("Authorization", basic(Installation.LRS_KEY, Installation.LRS_SECRET))
                .header("X-Experience-API-Version", "1.0.3")));
    }

    JsonNode catalog() {
        return json(send(request("/api/v1/catalog")));
    }

    /** A module of the catalogue by its place in the course LMI-101, from 0. */
    public JsonNode moduleOfFirstCourse(int index) {
        return firstCourse().path("modules").get(index);
    }

    /** The course LMI-101 of the catalogue. */
    JsonNode firstCourse() {
        return StreamSupport.stream(catalog().path("courses").spliterator(), false)
                .filter(course -> "LMI-101".equals(course.path("code").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** Takes the package of a module or course, asking again as long as it is being made; the answer itself waits a moment each time. */
    public HttpResponse<byte[]> take(JsonNode subject, String format) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<byte[]> answer = ask(subject, format);
        while (answer.statusCode() == ACCEPTED && System.nanoTime() < end) {
            answer = ask(subject, format);
        }
        return answer;
    }

    /** Asks once for the package of a module or course, by the link that the catalogue gives. */
    HttpResponse<byte[]> ask(JsonNode subject, String format) {
        String link = subject.path("links").path("packages").path(format).asText();
        return send(request(URI.create(link).getPath()).header("Authorization", "Bearer " + token()));
    }

    /** How many copies the register holds, of all partners. */
    int copies() throws SQLException {
        try (var connection = installation.database();
                var count = connection.createStatement().executeQuery("select count(*) from package_copy")) {
            count.next();
            return count.getInt(1);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
