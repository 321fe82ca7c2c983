package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.lmiinstitute.lms.common.outgoing.HttpSender;
import org.lmiinstitute.lms.common.outgoing.Reply;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

/** Speaks xAPI with a target. */
@ApplicationScoped
public class TargetClient {

    private static final Duration WHOLE = Duration.ofSeconds(30);
    /** More of an answer is of no use: the longest is a statement that is asked for. */
    private static final int LONGEST_ANSWER = 20 << 20;

    private final Duration patience;
    private final HttpSender http = new HttpSender(LONGEST_ANSWER);

    public TargetClient() {
        this(WHOLE);
    }

    /** @param patience for a whole exchange, from the first byte sent to the last one received */
    TargetClient(Duration patience) {
        this.patience = patience;
    }

    /**
     * Posts statements (xAPI 1.0.3 Communication 2.1.2).
     *
     * @throws IOException if there is no answer
     */
    Reply post(String url, TargetCredential credential, Parcel parcel) throws IOException {
        HttpRequest request = request(
                        url + "/statements",
                        credential,
                        versionOf(parcel.statements().get(0)))
                .header("Content-Type", parcel.mediaType())
                .POST(parcel.body())
                .build();
        return http.send(request, patience.plus(parcel.extraTime()));
    }

    /**
     * Asks for a statement.
     *
     * @param parameter {@code statementId} or {@code voidedStatementId}
     */
    Reply get(String url, TargetCredential credential, String parameter, LoggedStatement statement) throws IOException {
        UUID id = statement.id();
        return http.send(
                request(url + "/statements?" + parameter + "=" + id, credential, versionOf(statement))
                        .GET()
                        .build(),
                patience);
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
}
