package org.lmiinstitute.lms.launcher.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** Gives an order to a running instance and hands back its answer. */
public record ControlClient(int httpPort, String token) {

    /**
     * The instance's answer.
     *
     * @param success whether nothing was refused
     * @param text for the person at the console
     */
    public record Answer(boolean success, String text) {}

    /**
     * Sends an order.
     *
     * @param order last part of the path: {@code import}, {@code rebuild-progress}
     * @return the answer, or empty if nobody listens
     */
    public Optional<Answer> send(String order) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/control/" + order))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofHours(1))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            var response = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request, BodyHandlers.ofString());
            return Optional.of(toAnswer(response.statusCode(), response.body()));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new LaunchFailure("The running instance broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }

    static Answer toAnswer(int status, String body) {
        return switch (status) {
            case 200 -> new Answer(true, body);
            case 422 -> new Answer(false, body);
            default -> throw new LaunchFailure("The running instance answers with HTTP status " + status + ".");
        };
    }
}
