package org.lmiinstitute.lms.launcher.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.lmiinstitute.lms.launcher.RandomSecret;

/** The password of the server's administrator, good for one start. */
public record AdminPassword(String value) {

    public static final String USER = "admin";
    private static final int SALT_LENGTH = 8;

    static AdminPassword random() {
        return new AdminPassword(RandomSecret.next());
    }

    /** The line of {@code admin-keyfile}: salted SHA-256 as Payara's file realm reads it. */
    String keyfileLine() {
        var salt = RandomSecret.next().substring(0, SALT_LENGTH).getBytes(StandardCharsets.US_ASCII);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(value.getBytes(StandardCharsets.UTF_8));
            var hash = digest.digest(salt);
            // the realm re-hashes the hash a hundred times
            for (int i = 2; i <= 100; i++) {
                digest.update(hash);
                hash = digest.digest();
            }
            var both = new byte[hash.length + salt.length];
            System.arraycopy(hash, 0, both, 0, hash.length);
            System.arraycopy(salt, 0, both, hash.length, salt.length);
            return USER + ";{SSHA256}" + Base64.getEncoder().encodeToString(both) + ";asadmin\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String basicAuthorization() {
        var login = (USER + ":" + value).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }
}
