package org.lmiinstitute.lms.lrs.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;

/**
 * Something that a statement can be found by.
 *
 * @param kind the kind of value
 * @param value an IRI, a UUID in lower case or the identity of an {@link Actor}
 */
record StatementKey(KeyKind kind, String value) {

    private static final int LENGTH = 16;

    static StatementKey authority(UUID authorityId) {
        return new StatementKey(KeyKind.AUTHORITY, authorityId.toString());
    }

    /** The value of {@code key_hash}: a store's keys are its own. */
    byte[] hash(UUID storeId) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(UuidBytes.of(storeId));
        digest.update((byte) kind.code());
        return Arrays.copyOf(digest.digest(value.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }
}
