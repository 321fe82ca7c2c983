package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.UUID;

/**
 * A module of ours that a package was made from.
 *
 * @param id permanent
 * @param revision its number; empty for thin packages, which have no revision in them
 */
public record OwnModule(UUID id, String title, String revision) {}
