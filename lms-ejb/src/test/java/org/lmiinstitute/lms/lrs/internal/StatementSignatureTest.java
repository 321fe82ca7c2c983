package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.lrs.TooLargeException;

/** Signed statements (xAPI 1.0.3 Data 2.6). */
class StatementSignatureTest {

    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");
    private static final String OCTETS = "application/octet-stream";

    private static final long LARGEST_STATEMENT = 10_000;

    private static KeyPair key;
    private static String certificate;

    @TempDir
    private Path folder;

    private final ObjectNode statement =
            StatementText.answered().id(UUID.randomUUID()).json();

    /** The JDK's keytool makes the one thing that its library has no public way to make. */
    @BeforeAll
    static void makeCertificate(@TempDir Path keys) throws Exception {
        Path store = keys.resolve("store.p12");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "signer",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=Signer",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        var loaded = java.security.KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        var issued = loaded.getCertificate("signer");
        certificate = Base64.getEncoder().encodeToString(issued.getEncoded());
        key = new KeyPair(
                issued.getPublicKey(), (java.security.PrivateKey) loaded.getKey("signer", "changeit".toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512"})
    void aSignatureThatFitsItsCertificateIsAccepted(String algorithm) throws Exception {
        String jws = sign(header(algorithm, true), statement.toString(), algorithm, key);

        assertThatCode(() -> verify(statement, jws, OCTETS)).doesNotThrowAnyException();
    }

    @Test
    void withoutACertificateTheStatementAloneIsCompared() throws Exception {
        String jws = sign(header("RS256", false), statement.toString(), "RS256", key);

        assertThatCode(() -> verify(statement, jws, OCTETS)).doesNotThrowAnyException();
    }

    @Test
    void finerDurationsThanAHundredthDoNotCount() throws Exception {
        statement.putObject("result").put("duration", "PT1.1234S");
        String jws = sign(header("RS256", true), statement.toString().replace("PT1.1234S", "PT1.12S"), "RS256", key);

        assertThatCode(() -> verify(statement, jws, OCTETS)).doesNotThrowAnyException();
    }

    @Test
    void anotherKeysSignatureIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String jws = sign(header("RS256", true), statement.toString(), "RS256", generator.generateKeyPair());

        assertRefused(jws, OCTETS, "does not fit its certificate");
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "verb"         | "Verb"          | is not the statement that it signs
                    answered       | passed          | is not the statement that it signs
                    "verb"         | "verb           | a duplicate or broken payload
                    """)
    void aPayloadThatSaysSomethingElseIsRefused(String of, String other, String why) throws Exception {
        String jws = sign(header("RS256", true), statement.toString().replace(of, other), "RS256", key);

        assertThatThrownBy(() -> verify(statement, jws, OCTETS)).as(why).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"alg":"HS256"}                     | RS256, RS384 or RS512
                    {"alg":"none"}                      | RS256, RS384 or RS512
                    {}                                  | RS256, RS384 or RS512
                    ["alg"]                             | is not a JSON object
                    {"alg":"RS256","x5c":["bm9uZQ=="]}  | x5c
                    {"alg":"RS256","x5c":"?"}           | x5c
                    """)
    void aHeaderThatIsNotOneIsRefused(String header, String why) throws Exception {
        assertRefused(sign(header, statement.toString(), "RS256", key), OCTETS, why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c.d", "?.?.?", "e30.e30.e30"})
    void whatIsNoJwsIsRefused(String jws) {
        assertThatThrownBy(() -> verify(statement, jws, OCTETS)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itsTypeIsThatOfOctets() throws Exception {
        assertRefused(
                sign(header("RS256", false), statement.toString(), "RS256", key),
                "text/plain",
                "application/octet-stream");
    }

    @Test
    void oneThatIsMuchLargerThanAnyStatementIsNotReadAtAll() {
        assertThatThrownBy(() -> verify(statement, "a".repeat(20_001), OCTETS))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining("20000");
    }

    private void assertRefused(String jws, String type, String why) {
        assertThatThrownBy(() -> verify(statement, jws, type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    private void verify(ObjectNode signed, String jws, String type) throws IOException {
        ObjectNode received = signed.deepCopy();
        ObjectNode attachment = received.putArray("attachments")
                .addObject()
                .put("usageType", "http://adlnet.gov/expapi/attachments/signature")
                .put("contentType", type);
        Path file = Files.writeString(folder.resolve("jws"), jws);
        StatementSignature.of(attachment)
                .orElseThrow()
                .verify(
                        new NewStatement(
                                UUID.randomUUID(), Parsing.received(received), "1.0.0", StatementKeys.of(received)),
                        new AttachmentFile(Sha256.hex(jws), jws.length(), file),
                        "attachments[0]",
                        LARGEST_STATEMENT);
    }

    private static String header(String algorithm, boolean withCertificate) {
        return withCertificate
                ? "{\"alg\":\"" + algorithm + "\",\"x5c\":[\"" + certificate + "\"]}"
                : "{\"alg\":\"" + algorithm + "\"}";
    }

    private static String sign(String header, String payload, String algorithm, KeyPair with) throws Exception {
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(payload.getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance(ALGORITHMS.get(algorithm));
        signature.initSign(with.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
