package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.lrs.StoredAttachment;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;

/** What a target gets on the wire. */
class ParcelTest {

    private static final LoggedStatement ONE = new LoggedStatement(
            UUID.randomUUID(), UUID.randomUUID(), "1.0.0", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));

    @Test
    void statementsGoOutAsTheyAre() throws Exception {
        assertThat(sent(new Parcel(List.of(ONE, ONE), List.of())))
                .isEqualTo("application/json\n[{\"a\": 1},{\"a\": 1}]");
    }

    /** xAPI 1.0.3 Communication 1.5.2. */
    @Test
    void attachmentsFollowAsPartsUnderTheirHash(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("essay"), "an essay");

        String sent = sent(new Parcel(List.of(ONE), List.of(new StoredAttachment("abc1", "text/plain", file, 8))));

        String boundary = sent.lines().findFirst().orElseThrow().replaceFirst("multipart/mixed; boundary=", "");
        assertThat(sent.substring(sent.indexOf('\n') + 1))
                .isEqualTo(String.join(
                        "\r\n",
                        "--" + boundary,
                        "Content-Type: application/json",
                        "",
                        "[{\"a\": 1}]",
                        "--" + boundary,
                        "Content-Type: text/plain",
                        "Content-Transfer-Encoding: binary",
                        "Content-Length: 8",
                        "X-Experience-API-Hash: abc1",
                        "",
                        "an essay",
                        "--" + boundary + "--",
                        ""));
    }

    @Test
    void largeAttachmentsMayTakeTheirTime() {
        StoredAttachment gigabyte = new StoredAttachment("abc1", "video/webm", Path.of("."), 1L << 30);

        assertThat(new Parcel(List.of(ONE), List.of(gigabyte)).extraTime()).isEqualTo(Duration.ofSeconds(1024));
        assertThat(new Parcel(List.of(ONE), List.of()).extraTime()).isZero();
    }

    /** The media type and the body that arrive. */
    private static String sent(Parcel parcel) throws Exception {
        AtomicReference<String> got = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.set(exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/xapi";
            assertThat(new TargetClient()
                            .post(url, new TargetCredential("key", "secret"), parcel)
                            .isSuccess())
                    .isTrue();
            return got.get();
        } finally {
            server.stop(0);
        }
    }
}
