package org.lmiinstitute.lms.lrs.internal;

import java.util.UUID;
import org.lmiinstitute.lms.lrs.LrsPrincipal;

/**
 * On whose authority statements are stored.
 *
 * @param storeId the store
 * @param authorityId the credential, or the store's own id for the LMS itself
 */
public record Author(UUID storeId, UUID authorityId) {

    public static Author ofTheLms(UUID storeId) {
        return new Author(storeId, storeId);
    }

    public static Author of(LrsPrincipal principal) {
        return new Author(principal.storeId(), principal.credentialId());
    }
}
