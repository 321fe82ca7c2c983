package org.lmiinstitute.lms.partner.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lmiinstitute.lms.common.Sha256;

/** A learner of a partner as we keep one: enough to know them again, nothing that tells who they are. */
final class LearnerHash {

    private static final int BYTES = 16;

    private LearnerHash() {}

    /** The first half of SHA-256 of the name that a package gave. */
    static byte[] of(String learner) {
        return Arrays.copyOf(Sha256.newDigest().digest(learner.getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
