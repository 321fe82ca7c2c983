package org.lmiinstitute.lms.lrs;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A credential as administrators see it; its secret is nowhere.
 *
 * @param id its id
 * @param key the user name of Basic authentication
 * @param organizationId whose store it opens
 * @param title what it is for
 * @param scopes what it may do
 * @param created when it was made
 * @param lastWritten when a statement was last written with it
 * @param expires when it ends by itself
 * @param revoked when it was ended
 */
public record CredentialListing(
        UUID id,
        String key,
        Optional<UUID> organizationId,
        String title,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> lastWritten,
        Optional<Instant> expires,
        Optional<Instant> revoked) {

    /** Whether it opens its store at a moment. */
    public boolean isValidAt(Instant now) {
        return revoked.isEmpty() && expires.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
