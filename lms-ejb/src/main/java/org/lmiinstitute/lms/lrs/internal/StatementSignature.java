package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.TooLargeException;

/**
 * The signature of a statement (xAPI 1.0.3 Data 2.6): a JWS in compact serialization (RFC 7515, section 7.1) whose payload is the
 * statement before it was signed. It is verified only with a certificate that it brings along: that catches mistakes and proves nobody.
 */
final class StatementSignature {

    private static final String USAGE = "http://adlnet.gov/expapi/attachments/signature";
    private static final String CLAUSE = " (xAPI 1.0.3 Data 2.6)";
    private static final int PARTS = 3;

    /** Base64 makes a statement a third longer, and certificates come along. */
    private static final int TIMES_A_STATEMENT = 2;

    /** A larger one is compared in several copies, so that only one such is at hand at a time. */
    private static final long SMALL = 64 << 10;

    private static final ReentrantLock LARGE_ONE = new ReentrantLock(true);

    private static final Map<String, String> ALGORITHMS =
            Map.of("RS256", "SHA256withRSA", "RS384", "SHA384withRSA", "RS512", "SHA512withRSA");

    private final JsonNode attachment;

    private StatementSignature(JsonNode attachment) {
        this.attachment = attachment;
    }

    /** The signature that an attachment is, if it is one. */
    static Optional<StatementSignature> of(JsonNode attachment) {
        return isOne(attachment) ? Optional.of(new StatementSignature(attachment)) : Optional.empty();
    }

    /**
     * Refuses a signature that is not what it should be, or signs something else.
     *
     * @param largest the bytes that a statement may have
     */
    void verify(NewStatement statement, AttachmentFile file, String where, long largest) {
        boolean isLarge = file != null && file.length() > SMALL;
        if (isLarge) {
            LARGE_ONE.lock();
        }
        try {
            verifyNow(statement, file, where, largest * TIMES_A_STATEMENT);
        } finally {
            if (isLarge) {
                LARGE_ONE.unlock();
            }
        }
    }

    private void verifyNow(NewStatement statement, AttachmentFile file, String where, long largest) {
        String type = attachment.path("contentType").asText();
        if (!type.equals("application/octet-stream")) {
            throw invalid(where + ".contentType", "is " + type, "application/octet-stream");
        }
        if (file == null) {
            throw invalid(where, "is a signature that did not come along", "a part with the JWS");
        }
        String[] parts = read(file, largest).strip().split("\\.", -1);
        if (parts.length != PARTS) {
            throw invalid(where, "is no JWS in compact serialization", "header.payload.signature");
        }
        ObjectNode header = object(parts[0], where + " (header)");
        String algorithm = header.path("alg").asText();
        if (!ALGORITHMS.containsKey(algorithm)) {
            throw invalid(where + " (header).alg", "is \"" + algorithm + "\"", "RS256, RS384 or RS512");
        }
        requireSame(statement.received().json(), object(parts[1], where + " (payload)"), where);
        byte[] signature = decoded(parts[2], where + " (signature)");
        if (header.has("x5c")) {
            requireSigned(header, ALGORITHMS.get(algorithm), parts[0] + "." + parts[1], signature, where);
        }
    }

    private static boolean isOne(JsonNode attachment) {
        return attachment.path("usageType").asText().equals(USAGE);
    }

    private static String read(AttachmentFile file, long largest) {
        if (file.length() > largest) {
            throw new TooLargeException("A signature", largest);
        }
        try {
            return new String(Files.readAllBytes(file.incoming()), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payload was made before the signature was attached. */
    private static void requireSame(ObjectNode received, ObjectNode payload, String where) {
        ObjectNode unsigned = received.deepCopy();
        if (unsigned.get("attachments") instanceof ArrayNode attachments) {
            for (int i = attachments.size() - 1; i >= 0; i--) {
                if (isOne(attachments.get(i))) {
                    attachments.remove(i);
                }
            }
            if (attachments.isEmpty() && !payload.has("attachments")) {
                unsigned.remove("attachments");
            }
        }
        if (!isSame(unsigned, payload)) {
            throw invalid(where + " (payload)", "is not the statement that it signs", "an equivalent statement");
        }
    }

    private static boolean isSame(ObjectNode unsigned, ObjectNode payload) {
        boolean sameId = !unsigned.has("id")
                || !payload.has("id")
                || unsigned.get("id")
                        .asText()
                        .equalsIgnoreCase(payload.get("id").asText());
        try {
            return sameId && StatementEquality.same(unsigned, payload);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void requireSigned(
            ObjectNode header, String algorithm, String signed, byte[] signature, String where) {
        try {
            byte[] certificate =
                    Base64.getDecoder().decode(header.path("x5c").path(0).asText());
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate)));
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            if (!verifier.verify(signature)) {
                throw invalid(where + " (signature)", "does not fit its certificate", "a signature made with its key");
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw invalid(where + " (header).x5c", "cannot be used: " + e.getMessage(), "certificates in base64");
        }
    }

    private static ObjectNode object(String encoded, String where) {
        return Parsing.incoming(decoded(encoded, where), where);
    }

    private static byte[] decoded(String encoded, String where) {
        try {
            return Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw invalid(where, "is not base64url", "a part of a JWS");
        }
    }

    private static InvalidInputException invalid(String where, String what, String expected) {
        return new InvalidInputException(where, what, expected + CLAUSE);
    }
}
