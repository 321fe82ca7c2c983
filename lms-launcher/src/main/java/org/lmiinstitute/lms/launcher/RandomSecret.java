package org.lmiinstitute.lms.launcher;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets between the processes of one installation. */
public final class RandomSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /** 192 random bits as 32 letters, digits, '-' and '_'. */
    public static String next() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
