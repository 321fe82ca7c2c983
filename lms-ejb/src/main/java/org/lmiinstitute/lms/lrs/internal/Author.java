package org.lmiinstitute.lms.lrs.internal;

import java.util.UUID;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Scope;

/**
 * On whose authority statements are stored.
 *
 * @param storeId the store
 * @param authorityId the credential, or the store's own id for the LMS itself
 * @param mayDefine whether what the statements say of activities is to be remembered (scope "define")
 */
public record Author(UUID storeId, UUID authorityId, boolean mayDefine) {

    public static Author ofTheLms(UUID storeId) {
        return new Author(storeId, storeId, true);
    }

    public static Author of(LrsPrincipal principal) {
        return new Author(principal.storeId(), principal.credentialId(), principal.may(Scope.DEFINE));
    }
}
