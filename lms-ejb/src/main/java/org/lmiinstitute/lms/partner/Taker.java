package org.lmiinstitute.lms.partner;

import java.util.Optional;
import java.util.UUID;

/** Who takes a package: an organization, through one of its accounts or one of its API clients. */
record Taker(UUID organizationId, Optional<UUID> accountId, Optional<UUID> apiClientId) {}
