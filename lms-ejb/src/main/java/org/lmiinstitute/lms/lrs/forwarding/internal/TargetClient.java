package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

/**
 * Speaks xAPI with a target. HTTP/1.1, because a try to upgrade confuses some stores behind proxies; redirects are not followed,
 * because the credential is meant for the address that an administrator entered.
 */
@ApplicationScoped
public class TargetClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(30);
    /** More of an answer is of no use: the longest is a statement that is asked for. */
    private static final int LONGEST_ANSWER = 20 << 20;

    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    public TargetClient() {
        this(WHOLE);
    }

    /** @param patience for a whole exchange, from the first byte sent to the last one received */
    TargetClient(Duration patience) {
        this.patience = patience;
    }

    /**
     * Posts statements that are all of one version of the specification (xAPI 1.0.3 Communication 2.1.2).
     *
     * @throws IOException if there is no answer
     */
    Reply post(String url, TargetCredential credential, List<LoggedStatement> statements) throws IOException {
        return send(request(url + "/statements", credential, versionOf(statements.get(0)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(array(statements)))
                .build());
    }

    /**
     * Asks for a statement.
     *
     * @param parameter {@code statementId} or {@code voidedStatementId}
     */
    Reply get(String url, TargetCredential credential, String parameter, LoggedStatement statement) throws IOException {
        UUID id = statement.id();
        return send(request(url + "/statements?" + parameter + "=" + id, credential, versionOf(statement))
                .GET()
                .build());
    }

    /** The version to speak when sending a statement. */
    static String versionOf(LoggedStatement statement) {
        return statement.version().startsWith("2.") ? "2.0.0" : "1.0.3";
    }

    private HttpRequest.Builder request(String url, TargetCredential credential, String version) {
        String pair = credential.key() + ":" + credential.secret();
        return HttpRequest.newBuilder(URI.create(url))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", version);
    }

    private Reply send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, head -> new FirstBytes(LONGEST_ANSWER));
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

    private static byte[] array(List<LoggedStatement> statements) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        char before = '[';
        for (LoggedStatement statement : statements) {
            body.write(before);
            body.writeBytes(statement.json());
            before = ',';
        }
        body.write(']');
        return body.toByteArray();
    }
}
