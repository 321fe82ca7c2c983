package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Attachments on their way in (xAPI 1.0.3 Communication 1.5.2). */
class AttachmentsTest {

    private static final byte[] TEXT = "a text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final LrsLimits limits = new LrsLimits(new Settings()) {
        @Override
        public long attachment() {
            return 1_000_000;
        }

        @Override
        public long attachmentOfLaunch() {
            return 10_000;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"SHA-224", "SHA-256", "SHA-384", "SHA-512"})
    void anyHashOfTheFamilyNamesAnAttachment(String algorithm) throws Exception {
        String sha2 = hash(algorithm, TEXT);

        NewStatement arrived = receive(List.of(attaching(sha2, "")), part(sha2.toUpperCase(), TEXT))
                .get(0);

        assertThat(arrived.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.sha2()).isEqualTo(sha2);
            assertThat(attachment.contentType()).isEqualTo("text/plain");
            assertThat(attachment.file().length()).isEqualTo(TEXT.length);
        });
        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(TEXT));
    }

    @Test
    void aHashThatIsNotTheContentsIsRefusedAndNothingIsKept() throws Exception {
        String sha2 = hash("SHA-256", TEXT);

        assertThatThrownBy(() ->
                        receive(List.of(attaching(sha2, "")), part(sha2, "another".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("X-Experience-API-Hash")
                .hasMessageContaining("1.5.2");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPartThatNoStatementMentionsIsRefused() throws Exception {
        String sha2 = hash("SHA-256", TEXT);

        assertThatThrownBy(() -> receive(
                        List.of(attaching(hash("SHA-256", new byte[1]), ",\"fileUrl\":\"https://example.org/f\"")),
                        part(sha2, TEXT)))
                .hasMessageContaining(sha2);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatDidNotComeAndHasNoUrlIsRefusedByItsPlace() throws Exception {
        String sha2 = hash("SHA-256", TEXT);

        assertThatThrownBy(() -> receive(List.of(attaching(sha2, ",\"fileUrl\":\"x:y\""), attaching(sha2, ""))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().get(0).where()).isEqualTo("[1].attachments[0]"));
    }

    @Test
    void oneThatIsTooLargeIsRefusedWithTheLimitWithoutReadingItAll() throws Exception {
        String sha2 = hash("SHA-256", TEXT);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> receive(List.of(attaching(sha2, "")), new AttachmentPart(sha2, endless)))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("1000000");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasKeptBeforeIsKeptOnce() throws Exception {
        String sha2 = hash("SHA-256", TEXT);
        receive(List.of(attaching(sha2, "")), part(sha2, TEXT));
        receive(List.of(attaching(sha2, ""), attaching(sha2, "")), part(sha2, TEXT), part(sha2, TEXT));

        assertThat(files()).hasSize(1);
    }

    @Test
    void whatNothingLeadsToIsSweptAwayWhenItIsOldEnough() throws Exception {
        String kept = hash("SHA-256", TEXT);
        byte[] other = {1, 2, 3};
        String forgotten = hash("SHA-256", other);
        receive(List.of(attaching(kept, ""), attaching(forgotten, "")), part(kept, TEXT), part(forgotten, other));
        Files.createFile(folder.resolve("incoming").resolve("1.part"));
        AttachmentFolder attachments = new AttachmentFolder(folder, Clock.systemUTC());

        attachments.sweep(Instant.now().minusSeconds(60), kept::equals);
        assertThat(files()).hasSize(3);
        attachments.sweep(Instant.now().plusSeconds(60), kept::equals);

        assertThat(files()).containsExactly(attachments.path(kept));
    }

    @Test
    void allAttachmentsOfARequestTogetherHaveTheLimit() throws Exception {
        byte[] one = new byte[600_000];
        byte[] other = new byte[600_001];
        List<ObjectNode> both = List.of(attaching(hash("SHA-256", one), ""), attaching(hash("SHA-256", other), ""));

        assertThatThrownBy(() -> receive(both, part(hash("SHA-256", one), one), part(hash("SHA-256", other), other)))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("1000000");
        assertThat(files()).isEmpty();
    }

    @Test
    void aLaunchAttachesLess() throws Exception {
        byte[] large = new byte[10_001];
        String sha2 = hash("SHA-256", large);

        assertThatThrownBy(() -> receive(true, List.of(attaching(sha2, "")), part(sha2, large)))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("10000");
        assertThat(receive(true, List.of(attaching(hash("SHA-256", TEXT), "")), part(hash("SHA-256", TEXT), TEXT)))
                .hasSize(1);
    }

    @Test
    void whatComesTwiceIsWrittenOnce() throws Exception {
        String sha2 = hash("SHA-256", TEXT);
        AttachmentPart again = new AttachmentPart(sha2, new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("it is here already");
            }
        });

        assertThat(receive(List.of(attaching(sha2, "")), part(sha2, TEXT), again))
                .hasSize(1);
    }

    /** Between the look at the table and the removal a request brought it again, and was told that it is stored. */
    @Test
    void whatBecomesNewWhileItIsSweptStays() throws Exception {
        Instant now = Instant.now();
        String sha2 = hash("SHA-256", TEXT);
        receive(List.of(attaching(sha2, "")), part(sha2, TEXT));
        AttachmentFolder later = new AttachmentFolder(folder, Clock.fixed(now.plusSeconds(120), ZoneOffset.UTC));

        later.sweep(now.plusSeconds(60), hash -> {
            later.keep(later.receive(part(sha2, TEXT), 100, 100));
            return false;
        });

        assertThat(later.path(sha2)).exists();
    }

    private List<NewStatement> receive(List<ObjectNode> statements, AttachmentPart... parts) {
        return receive(false, statements, parts);
    }

    private List<NewStatement> receive(boolean isLaunched, List<ObjectNode> statements, AttachmentPart... parts) {
        AttachmentFolder kept = new AttachmentFolder(folder, Clock.systemUTC());
        List<NewStatement> prepared = new StatementPreparation(new Ids())
                .prepare(statements.stream().map(Parsing::received).toList(), XapiVersion.V1_0_3);
        try (AttachmentReception reception = new AttachmentReception(kept, limits, isLaunched)) {
            List<NewStatement> arrived = reception.receive(
                    prepared,
                    parts.length == 0
                            ? Collections.emptyIterator()
                            : List.of(parts).iterator());
            reception.keep();
            return arrived;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static AttachmentPart part(String sha2, byte[] content) {
        return new AttachmentPart(sha2, new ByteArrayInputStream(content));
    }

    private static ObjectNode attaching(String sha2, String more) {
        return StatementText.answered()
                .with(
                        "attachments",
                        "[{\"usageType\":\"x:u\",\"display\":{\"en\":\"File\"},\"contentType\":\"text/plain\",\"length\":6,\"sha2\":\""
                                + sha2 + "\"" + more + "}]")
                .json();
    }

    private static String hash(String algorithm, byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    }
}
