package org.lmiinstitute.lms.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** The one source of ids and secrets. */
@ApplicationScoped
public class Ids {

    private static final int SECRET_BYTES = 32;

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();
    private final SecureRandom random = new SecureRandom();

    /** A new time-ordered id: UUID version 7 (RFC 9562, section 5.7). */
    public UUID next() {
        return generator.generate();
    }

    /** A new secret of 256 random bits as 43 characters of base64url; kept only as its {@link Sha256}. */
    public String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Random bytes from the same source, for codes with an alphabet of their own. */
    public byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
