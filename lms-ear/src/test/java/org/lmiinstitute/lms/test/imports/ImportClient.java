package org.lmiinstitute.lms.test.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Pause;

/** Somebody signed in who uploads as the page's script does, by tus. */
final class ImportClient {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Pattern COURSE = Pattern.compile("href=\"(/courses/imported-[0-9a-f]+)\"");

    private final Installation installation;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    private ImportClient(Installation installation) {
        this.installation = installation;
    }

    static ImportClient as(Installation installation, String account) {
        ImportClient client = new ImportClient(installation);
        client.form(
                "/login",
                "username=" + account + "&password="
                        + URLEncoder.encode(Installation.PASSWORD, StandardCharsets.UTF_8));
        return client;
    }

    /** Begins an upload. */
    HttpResponse<String> create(String fileName, long bytes) {
        String name = Base64.getEncoder().encodeToString(fileName.getBytes(StandardCharsets.UTF_8));
        return send(tus("/imports/uploads/")
                .header("Upload-Length", String.valueOf(bytes))
                .header("Upload-Metadata", "filename " + name)
                .POST(BodyPublishers.noBody()));
    }

    /** Begins an upload that is let in. @return its import */
    UUID begin(String fileName, long bytes) {
        HttpResponse<String> answer = create(fileName, bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Uploads a file as a whole. @return its import */
    UUID upload(String fileName, byte[] file) {
        UUID id = begin(fileName, file.length);
        assertThat(append(id, 0, file).statusCode()).isEqualTo(204);
        return id;
    }

    HttpResponse<String> append(UUID id, long offset, byte[] piece) {
        return send(tus("/imports/uploads/" + id)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(piece)));
    }

    /** Sends the beginning of a piece and is gone. */
    void breakOff(UUID id, byte[] file, int after) {
        URI address = installation.url("/imports/uploads/" + id);
        String cookie = cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        String head =
                "PATCH " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: " + cookie
                        + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream"
                        + "\r\nContent-Length: " + file.length + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(Arrays.copyOf(file, after));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long offset(UUID id) {
        HttpResponse<String> answer = send(tus("/imports/uploads/" + id).method("HEAD", BodyPublishers.noBody()));
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    HttpResponse<String> terminate(UUID id) {
        return send(tus("/imports/uploads/" + id).DELETE());
    }

    /** Presses a button of an import's page. */
    HttpResponse<String> press(String button, UUID id) {
        return form("/actions/imports/" + button, "import=" + id);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(installation.url(path)));
    }

    /** A file that the page of an import leads to. */
    byte[] download(String path) {
        try {
            return http.send(HttpRequest.newBuilder(installation.url(path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Brings a file in. @return its import */
    UUID accept(String fileName, byte[] file) {
        UUID id = upload(fileName, file);
        awaitState(id, "read");
        press("accept", id);
        awaitState(id, "accepted");
        return id;
    }

    /** The address of the course that an accepted import became. */
    String courseOf(UUID accepted) {
        Matcher link = COURSE.matcher(get("/imports/" + accepted).body());
        assertThat(link.find()).as("the page of the import leads to its course").isTrue();
        return link.group(1);
    }

    /** The state of an import, as its report says it. */
    String state(UUID id) {
        String report = get("/imports/reports/" + id + ".json").body();
        return report.replaceFirst("(?s).*\"state\" : \"(\\w+)\".*", "$1");
    }

    void awaitState(UUID id, String state) {
        await(() -> state(id).equals(state));
    }

    static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(deadline);
            Pause.brief();
        }
    }

    /** How many rows of both tables are an import's. */
    int rows(UUID id) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.prepareStatement("select (select count(*) from content_import where id = ?)"
                        + " + (select count(*) from content_import_item where import_id = ?)")) {
            statement.setBytes(1, UuidBytes.of(id));
            statement.setBytes(2, UuidBytes.of(id));
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    /** Where the file of an import lies while it is there. */
    Path file(UUID id) {
        return installation.data().resolve("imports").resolve(id + ".zip");
    }

    private HttpResponse<String> form(String path, String fields) {
        return send(HttpRequest.newBuilder(installation.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder tus(String path) {
        return HttpRequest.newBuilder(installation.url(path)).header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
