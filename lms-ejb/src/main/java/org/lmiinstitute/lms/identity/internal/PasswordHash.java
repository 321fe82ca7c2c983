package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.lmiinstitute.lms.common.Ids;

/**
 * Passwords as PBKDF2 with HMAC-SHA-512, in the number of rounds that OWASP asks for (Password Storage Cheat Sheet). A hash
 * says its own rounds and salt, so that the number may grow: {@code pbkdf2-sha512$210000$salt$hash}.
 */
@ApplicationScoped
public class PasswordHash {
    private static final String NAME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private Ids ids;
    private String ofNobody;

    protected PasswordHash() {}

    @Inject
    public PasswordHash(Ids ids) {
        this.ids = ids;
        this.ofNobody = format(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);
    }

    public String of(String password) {
        byte[] salt = ids.randomBytes(SALT_BYTES);
        return format(ROUNDS, salt, derive(password, salt, ROUNDS));
    }

    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] derived = derive(password, salt, Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    /** A hash that no password has, to spend the same time on an unknown account. */
    public String ofNobody() {
        return ofNobody;
    }

    private static String format(int rounds, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", NAME, Integer.toString(rounds), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        }
    }
}
