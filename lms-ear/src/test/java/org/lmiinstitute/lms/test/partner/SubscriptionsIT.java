package org.lmiinstitute.lms.test.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Pause;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A revision is published, and everybody who wished for it hears of it: by the interface, by mail, by webhook, in a feed. */
class SubscriptionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private static Path content;

    private static final GreenMail MAIL_SERVER =
            new GreenMail(new ServerSetup(Installation.SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static Installation installation;
    private static PartnerProgram nawb;

    /** Its own, because it publishes. */
    @BeforeAll
    static void start() {
        copy(Path.of(System.getProperty("lms.home"), "content"), content);
        installation = Installation.fresh(Map.of("LMS_CONTENT", content.toString(), "LMS_TELL_AFTER_SECONDS", "3"));
        nawb = new PartnerProgram(installation);
        MAIL_SERVER.start();
    }

    @AfterAll
    static void stop() {
        MAIL_SERVER.stop();
        installation.close();
    }

    @Test
    void aRevisionIsToldToAllWhoWishedForIt() throws Exception {
        JsonNode held = nawb.moduleOfFirstCourse(2);
        assertThat(nawb.take(held, "scorm12").statusCode()).isEqualTo(200);
        JsonNode start = changes("?since=0");
        try (WebhookReceiver receiver = WebhookReceiver.start()) {
            JsonNode webhook = subscribe("{\"kind\":\"webhook\",\"address\":\"" + receiver.address() + "\"}");
            subscribe("{\"kind\":\"mail\",\"address\":\"holder@example.org\"}");
            subscribe("{\"kind\":\"mail\",\"address\":\"everything@example.org\",\"scope\":\"licensed\"}");
            subscribe("{\"kind\":\"mail\",\"address\":\"major@example.org\",\"scope\":\"licensed\",\"minor\":false}");
            JsonNode feed = subscribe("{\"kind\":\"feed\"}");
            assertThat(get("/api/v1/subscriptions").toString())
                    .contains("holder@example.org")
                    .doesNotContain(
                            webhook.path("secret").asText(),
                            feed.path("address").asText());

            addSentence("modules/counting-jobs-and-wages/lessons/survey-and-count.md");
            addSentence("modules/codes-that-tie-it-together/" + firstLesson("codes-that-tie-it-together"));
            assertThat(installation.importContent()).contains("revision 1.1 (minor)");

            JsonNode page = changes("?since=" + start.path("next").asText());
            assertThat(page.path("changes").findValuesAsText("revision")).containsExactly("1.1", "1.1");
            JsonNode change = page.path("changes").findParents("id").stream()
                    .filter(entry -> entry.path("id").equals(held.path("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(change.path("iri")).isEqualTo(held.path("iri"));
            assertThat(change.path("major").asBoolean()).isFalse();
            assertThat(get(URI.create(change.at("/links/difference").asText()).getPath())
                            .at("/modules/0/changes/0/kind")
                            .asText())
                    .isIn("added", "changed");

            await("a signed message", () -> !receiver.received().isEmpty());
            assertThat(receiver.received()).singleElement().satisfies(message -> {
                assertThat(message.isSignedWith(webhook.path("secret").asText()))
                        .isTrue();
                assertThat(message.id())
                        .isEqualTo("change-" + change.path("cursor").asText());
                assertThat(message.body())
                        .contains("module.published", held.path("id").asText(), "olderCopies", "scorm12");
            });

            await("mail for both", () -> MAIL_SERVER.getReceivedMessages().length >= 2);
            assertThat(text(mailTo("holder@example.org")))
                    .contains("revision 1.1", "Your copies that are older now:", "* SCORM 1.2 of ", "/partner/copies/");
            assertThat(mailTo("everything@example.org").getSubject()).isEqualTo("2 changes in what you take from us");
            assertThat(MAIL_SERVER.getReceivedMessages()).hasSize(2);

            assertFeed(feed, change);
        }
    }

    @Test
    void theLogSaysWhenNothingChangedAndRefusesCursorsThatItNeverGave() {
        HttpResponse<byte[]> first = ask("/api/v1/changes?since=0&limit=2");
        JsonNode page = PartnerProgram.json(first);
        assertThat(page.path("changes")).hasSize(2);
        assertThat(page.path("more").asBoolean()).isTrue();
        assertThat(page.at("/links/next").asText()).endsWith("/api/v1/changes?since=2&limit=2");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(nawb.send(nawb.request("/api/v1/changes?since=0&limit=2")
                                .header("Authorization", "Bearer " + nawb.token())
                                .header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        for (String cursor : List.of("999999", "-1", "yesterday")) {
            HttpResponse<byte[]> refused = ask("/api/v1/changes?since=" + cursor);
            assertThat(refused.statusCode()).as(cursor).isEqualTo(422);
            assertThat(PartnerProgram.json(refused).path("detail").asText()).contains("since", cursor);
        }
        assertThat(nawb.send(nawb.request("/api/v1/changes")).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeToldIsRefusedWithTheReason() {
        assertRefusedAt("address", "{\"kind\":\"mail\",\"address\":\"nobody\"}");
        assertRefusedAt("address", "{\"kind\":\"webhook\",\"address\":\"http://partner.example.org/\"}");
        assertRefusedAt("kind", "{\"kind\":\"pigeon\"}");
        assertRefusedAt("minor", "{\"kind\":\"feed\",\"minor\":\"perhaps\"}");
        subscribe("{\"kind\":\"mail\",\"address\":\"twice@example.org\",\"minor\":false}");
        assertThat(post("{\"kind\":\"mail\",\"address\":\"twice@example.org\"}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSubscriptionIsFoundWhereItsLocationSays() {
        HttpResponse<byte[]> made = post("{\"kind\":\"feed\",\"minor\":false}");
        String location = made.headers().firstValue("Location").orElseThrow();
        JsonNode found = get(URI.create(location).getPath());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(found.path("id")).isEqualTo(PartnerProgram.json(made).path("id"));
        assertThat(found.path("minor").asBoolean(true)).isFalse();
        assertThat(found.has("address")).as("told only once").isFalse();
    }

    /** The field is named as the caller wrote it. */
    private void assertRefusedAt(String field, String wish) {
        HttpResponse<byte[]> answer = post(wish);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(PartnerProgram.json(answer).at("/errors/0/where").asText()).isEqualTo(field);
    }

    @Test
    void thoseOfAnotherOrganizationAreNeitherShownNorEnded() throws SQLException {
        UUID foreign = UUID.randomUUID();
        execute(
                "insert into subscription (id, organization_id, kind, address, scope, minor_too, told_seq, created_at)"
                        + " values (?, ?, 'MAIL', 'foreign@example.org', 'HELD', true, 1000000, now(6))",
                UuidBytes.of(foreign),
                UuidBytes.of(UUID.randomUUID()));
        assertThat(get("/api/v1/subscriptions").toString()).doesNotContain("foreign@example.org");
        assertThat(ask("/api/v1/subscriptions/" + foreign).statusCode()).isEqualTo(404);
        assertThat(nawb.send(nawb.request("/api/v1/subscriptions/" + foreign)
                                .header("Authorization", "Bearer " + nawb.token())
                                .DELETE())
                        .statusCode())
                .isEqualTo(404);
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private void assertFeed(JsonNode feed, JsonNode change) throws Exception {
        String path = URI.create(feed.path("address").asText()).getPath();
        HttpResponse<byte[]> answer = nawb.send(nawb.request(path));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element root = atom(answer.body()).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(child(root, "id")).isEqualTo("urn:uuid:" + feed.path("id").asText());
        Element newest = (Element) root.getElementsByTagNameNS(ATOM, "entry").item(0);
        assertThat(child(newest, "title")).isEqualTo(change.path("title").asText() + ": revision 1.1 (minor)");
        assertThat(Instant.parse(child(newest, "updated")))
                .isEqualTo(Instant.parse(child(root, "updated")))
                .isBeforeOrEqualTo(Instant.parse(change.path("publishedAt").asText()));
        assertThat(((Element) newest.getElementsByTagNameNS(ATOM, "link").item(0)).getAttribute("href"))
                .isEqualTo(change.at("/links/page").asText());

        String tag = answer.headers().firstValue("ETag").orElseThrow();
        String modified = answer.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(nawb.send(nawb.request(path).header("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
        assertThat(nawb.send(nawb.request(path).header("If-Modified-Since", modified))
                        .statusCode())
                .isEqualTo(304);

        HttpResponse<byte[]> ended = nawb.send(
                nawb.request("/api/v1/subscriptions/" + feed.path("id").asText())
                        .header("Authorization", "Bearer " + nawb.token())
                        .DELETE());
        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(nawb.send(nawb.request(path)).statusCode()).isEqualTo(404);
    }

    private static Document atom(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static JsonNode changes(String query) {
        return get("/api/v1/changes" + query);
    }

    private static JsonNode get(String path) {
        HttpResponse<byte[]> answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return PartnerProgram.json(answer);
    }

    private static HttpResponse<byte[]> ask(String path) {
        return nawb.send(nawb.request(path).header("Authorization", "Bearer " + nawb.token()));
    }

    private static JsonNode subscribe(String wish) {
        HttpResponse<byte[]> answer = post(wish);
        assertThat(answer.statusCode()).as(wish).isEqualTo(201);
        return PartnerProgram.json(answer);
    }

    private static HttpResponse<byte[]> post(String wish) {
        return nawb.send(nawb.request("/api/v1/subscriptions")
                .header("Authorization", "Bearer " + nawb.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish)));
    }

    private static Message mailTo(String address) {
        return Arrays.stream(MAIL_SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static Address[] recipients(Message mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message mail) throws IOException, MessagingException {
        return mail.getContent().toString();
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for " + what).isBefore(deadline);
            Pause.brief();
        }
    }

    private static String firstLesson(String module) throws IOException {
        try (Stream<Path> lessons = Files.list(content.resolve("modules/" + module + "/lessons"))) {
            return "lessons/" + lessons.sorted().findFirst().orElseThrow().getFileName();
        }
    }

    private static void addSentence(String file) throws IOException {
        Files.writeString(content.resolve(file), "\n\nOne sentence more.\n", StandardOpenOption.APPEND);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
