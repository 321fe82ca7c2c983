package org.lmiinstitute.lms.external.internal.cmi5;

import java.util.UUID;

/**
 * A session whose time is over and whose unit never said so.
 *
 * @param id of the session
 * @param launchId null in a preview
 */
public record ExpiredSession(
        UUID id, UUID registrationId, UUID launchId, UUID attemptId, UUID accountId, UUID packageId) {

    boolean isPreview() {
        return launchId == null;
    }
}
