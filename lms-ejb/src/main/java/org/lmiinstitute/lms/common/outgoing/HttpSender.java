package org.lmiinstitute.lms.common.outgoing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to other systems and waits for their answers, for so long and no longer. HTTP/1.1, because a try to upgrade confuses
 * some servers behind proxies; redirects are not followed, because what is sent is meant for the address that somebody entered.
 */
public final class HttpSender {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final int longestAnswer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /** @param longestAnswer bytes; more of an answer is read and forgotten */
    public HttpSender(int longestAnswer) {
        this.longestAnswer = longestAnswer;
    }

    /**
     * @param patience for the whole exchange, from the first byte sent to the last one received
     * @throws IOException if there is no answer
     */
    public Reply send(HttpRequest request, Duration patience) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, head -> new FirstBytes(longestAnswer));
        try {
            HttpResponse<byte[]> answer = exchange.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(answer.statusCode(), answer.headers().firstValue("Retry-After"), answer.body());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new HttpTimeoutException("within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
