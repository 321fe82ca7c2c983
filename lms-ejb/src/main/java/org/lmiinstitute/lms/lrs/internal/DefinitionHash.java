package org.lmiinstitute.lms.lrs.internal;

import java.util.Arrays;
import org.lmiinstitute.lms.common.Sha256;

/**
 * The key of a row of {@code lrs_activity_definition}.
 *
 * @param activity the hash of the activity among the keys of its store
 * @param definition the first half of SHA-256 of the definition
 */
record DefinitionHash(byte[] activity, byte[] definition) {

    private static final int LENGTH = 16;

    static DefinitionHash of(byte[] activity, byte[] definition) {
        return new DefinitionHash(activity, Arrays.copyOf(Sha256.newDigest().digest(definition), LENGTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefinitionHash hash
                && Arrays.equals(activity, hash.activity)
                && Arrays.equals(definition, hash.definition);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(activity) + Arrays.hashCode(definition);
    }
}
