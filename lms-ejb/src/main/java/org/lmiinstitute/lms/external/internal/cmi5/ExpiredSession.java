package org.lmiinstitute.lms.external.internal.cmi5;

import java.util.UUID;

/**
 * A session whose time is over and whose unit never said so.
 *
 * @param id of the session
 */
public record ExpiredSession(UUID id, UUID registrationId, UUID attemptId, UUID accountId, UUID packageId) {}
