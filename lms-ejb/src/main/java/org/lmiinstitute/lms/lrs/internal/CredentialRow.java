package org.lmiinstitute.lms.lrs.internal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.CredentialBinding;
import org.lmiinstitute.lms.lrs.ReportBinding;
import org.lmiinstitute.lms.lrs.Scope;

/**
 * A row of {@code lrs_credential}.
 *
 * @param id its id
 * @param key the user name of Basic authentication
 * @param secretHash SHA-256 of the secret
 * @param storeId the store that it opens
 * @param title what it is for
 * @param scopes what it may do
 * @param created when it was made
 * @param expires when it ends by itself
 * @param account whose it is, without whom it opens nothing
 * @param binding what the credential of a launch or of a package is bound to
 */
public record CredentialRow(
        UUID id,
        String key,
        byte[] secretHash,
        UUID storeId,
        String title,
        Set<Scope> scopes,
        Instant created,
        Optional<Instant> expires,
        Optional<UUID> account,
        Optional<? extends CredentialBinding> binding) {

    /** Whether it may speak of more tomorrow than today: a thin package shows the revision of the day. */
    boolean mayGrow() {
        return binding.filter(ReportBinding.class::isInstance).isPresent();
    }

    boolean opensTheSameAs(CredentialRow other) {
        return MessageDigest.isEqual(secretHash, other.secretHash)
                && storeId.equals(other.storeId)
                && scopes.equals(other.scopes);
    }
}
