package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Pause;

/**
 * A package that takes a while, in a server with a heap of 512 MB: made beside the requests, cancelled, begun again after a crash, and
 * fetched in parts.
 */
class PackageJobsIT {

    /** More than is written within the moment that a request waits, and more than an int counts. */
    private static final long RECORDING = 3L << 30;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Installation installation = Installation.restartable();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final JsonNode module = nawb.moduleOfFirstCourse(0);

    @Test
    void aLargePackageIsMadeByAJobThatOutlivesTheServer() throws Exception {
        try (LargeRecording recording =
                LargeRecording.in(installation, module.path("id").asText(), RECORDING)) {
            cancelled();
            String job = begun();
            installation.killServer();
            assertThat(halves()).as("left by the crash").hasSize(1);

            installation.start();

            JsonNode done = awaitJob(job, is("done"));
            assertThat(done.at("/links/result").asText())
                    .isEqualTo(module.at("/links/packages/scorm12").asText());
            assertThat(halves()).isEmpty();
            fetchedInParts(recording);
        }
    }

    private void cancelled() throws IOException {
        HttpResponse<byte[]> first = ask();
        HttpResponse<byte[]> second = ask();
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValueAsLong("Retry-After")).isPresent();
        String job = location(first);
        assertThat(location(second)).as("both share a job").isEqualTo(job);
        assertThat(PartnerProgram.json(second).at("/progress/total").asLong()).isGreaterThan(RECORDING);

        HttpResponse<byte[]> ended = nawb.send(authorized(job).DELETE());

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(PartnerProgram.json(ended).path("state").asText()).isEqualTo("cancelled");
        assertThat(PartnerProgram.json(ended).at("/links/result").isMissingNode())
                .isTrue();
        await(() -> halves().isEmpty());
    }

    /** A new job, which has written something. */
    private String begun() {
        String job = location(ask());
        awaitJob(job, state -> state.at("/progress/done").asLong() > 0);
        return job;
    }

    private void fetchedInParts(LargeRecording recording) throws IOException, SQLException {
        int copies = nawb.copies();
        HttpResponse<byte[]> head =
                nawb.send(authorized(address()).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        String tag = head.headers().firstValue("ETag").orElseThrow();
        long length = head.headers().firstValueAsLong("Content-Length").orElseThrow();
        HttpResponse<byte[]> rest = nawb.send(authorized(address())
                .header("Range", "bytes=" + (length - 22) + "-")
                .header("If-Range", tag));
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes " + (length - 22) + "-" + (length - 1) + "/" + length);
        assertThat(rest.body()).as("the end of a zip").hasSize(22).startsWith('P', 'K', 5, 6);
        assertThat(nawb.copies()).as("who resumes holds no other copy").isEqualTo(copies);

        HttpResponse<byte[]> start = nawb.send(authorized(address()).header("Range", "bytes=0-3"));
        assertThat(start.body()).startsWith('P', 'K', 3, 4);
        assertThat(nawb.copies()).isEqualTo(copies + 1);

        Path kept = installation.data().resolve("restricted");
        String hash = tag.replace("\"", "");
        try (ZipFile zip =
                new ZipFile(kept.resolve(hash.substring(0, 2)).resolve(hash).toFile())) {
            assertThat(zip.getEntry(recording.path()).getSize()).isEqualTo(RECORDING);
            assertThat(zip.getEntry("imsmanifest.xml")).isNotNull();
        }
        Files.delete(kept.resolve(hash.substring(0, 2)).resolve(hash));
    }

    private HttpResponse<byte[]> ask() {
        return nawb.ask(module, "scorm12");
    }

    private String address() {
        return URI.create(module.at("/links/packages/scorm12").asText()).getPath();
    }

    private HttpRequest.Builder authorized(String path) {
        return nawb.request(path).header("Authorization", "Bearer " + nawb.token());
    }

    private static String location(HttpResponse<byte[]> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static Predicate<JsonNode> is(String state) {
        return job -> job.path("state").asText().equals(state);
    }

    private JsonNode awaitJob(String job, Predicate<JsonNode> condition) {
        String token = nawb.token();
        JsonNode[] last = new JsonNode[1];
        await(() -> {
            last[0] = PartnerProgram.json(nawb.send(nawb.request(job).header("Authorization", "Bearer " + token)));
            assertThat(last[0].path("cause").asText()).isEmpty();
            return condition.test(last[0]);
        });
        return last[0];
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.holds()) {
                assertThat(System.nanoTime()).as("patience").isLessThan(end);
                Pause.brief();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is being written, or was left by half. */
    private List<Path> halves() throws IOException {
        try (Stream<Path> files = Files.list(installation.data().resolve("restricted/incoming"))) {
            return files.toList();
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }
}
