package org.lmiinstitute.lms.partner;

import java.util.UUID;

/** What learners did with a module in one package of an organization. */
public record PartnerUse(UUID organizationId, PackageUse use) {}
