package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.lrs.internal.CredentialLookup;
import org.lmiinstitute.lms.lrs.internal.CredentialRow;
import org.lmiinstitute.lms.lrs.internal.CredentialTable;

/**
 * Keys to stores. Trusted: only server-side code that has decided so itself may make a credential.
 *
 * <p>Secrets are 256 random bits and kept as their SHA-256, so that verifying costs one indexed row and one hash.
 */
@ApplicationScoped
@Transactional
public class LrsCredentials {

    /** A launch may write, and read and keep what belongs to its learner; {@link LaunchBinding} narrows all of it. */
    private static final Set<Scope> OF_LAUNCH =
            EnumSet.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ, Scope.STATE, Scope.PROFILE);

    private CredentialTable table;
    private CredentialLookup lookup;
    private Ids ids;
    private Clock clock;

    protected LrsCredentials() {}

    @Inject
    public LrsCredentials(CredentialTable table, CredentialLookup lookup, Ids ids, Clock clock) {
        this.table = table;
        this.lookup = lookup;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a credential without end for a store. */
    public IssuedCredential create(UUID storeId, String title, Set<Scope> scopes) {
        return create(storeId, title, scopes, Optional.empty());
    }

    /** Makes a credential for a store that ends by itself, if a moment is given. */
    public IssuedCredential create(UUID storeId, String title, Set<Scope> scopes, Optional<Instant> expires) {
        return issue(storeId, title, scopes, expires, Optional.empty(), Optional.empty());
    }

    /** Makes a credential for one launch of an account, which ends by itself, and with the account if that ends before. */
    public IssuedCredential createForLaunch(UUID storeId, UUID accountId, LaunchBinding binding, Instant expires) {
        return issue(storeId, "launch", OF_LAUNCH, Optional.of(expires), Optional.of(accountId), Optional.of(binding));
    }

    /** Keeps a credential whose key and secret were chosen elsewhere, in the place of an older one with this key. */
    public void keep(UUID storeId, String title, Set<Scope> scopes, String key, String secret) {
        table.keep(row(storeId, title, scopes, key, secret, Optional.empty()));
    }

    /**
     * Keeps the credential inside a package: it writes statements, and no more. Kept again, it speaks of what it spoke of before as
     * well, because a thin package's learners are in different modules and revisions at the same time; once revoked it stays so.
     *
     * @param key the same for the same package
     */
    public void keepForPackage(UUID storeId, String title, ReportBinding binding, String key, String secret) {
        ReportBinding grown = table.holdReport(key).map(binding::and).orElse(binding);
        table.refresh(row(storeId, title, EnumSet.of(Scope.STATEMENTS_WRITE), key, secret, Optional.of(grown)));
    }

    private CredentialRow row(
            UUID storeId, String title, Set<Scope> scopes, String key, String secret, Optional<ReportBinding> binding) {
        return new CredentialRow(
                ids.next(),
                key,
                Sha256.of(secret),
                storeId,
                title,
                scopes,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                binding);
    }

    /**
     * Forgets some of the credentials that ended before a moment; what was written with them stays, and names them still.
     *
     * @return how many; 0 when none is left
     */
    public int forgetExpired(Instant before) {
        return table.removeExpired(before);
    }

    /** Ends a credential at once; what was written with it stays. */
    public void revoke(UUID credentialId) {
        table.revoke(credentialId, clock.instant());
        lookup.forget(credentialId);
    }

    /** The id of the credential with this key, whether or not it opens anything. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> idOf(String key) {
        return table.findId(key);
    }

    /** Who has this key and secret, unless the credential is unknown, revoked or expired, or its account is no longer active. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<LrsPrincipal> verify(String key, String secret) {
        return lookup.find(key, Sha256.of(secret)).map(LrsCredentials::principal);
    }

    /**
     * The same for a request that only stores statements: it may be remembered from an earlier request, because whether it still
     * holds is asked in the transaction that stores them ({@link CredentialEndedException}).
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<LrsPrincipal> recall(String key, String secret) {
        return lookup.recall(key, Sha256.of(secret)).map(LrsCredentials::principal);
    }

    /** The same for a request that only reads: what the database said within the last second is good enough. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<LrsPrincipal> verifyToRead(String key, String secret) {
        return lookup.recent(key, Sha256.of(secret)).map(LrsCredentials::principal);
    }

    private static LrsPrincipal principal(CredentialRow row) {
        return new LrsPrincipal(row.id(), row.storeId(), row.scopes(), row.binding());
    }

    private IssuedCredential issue(
            UUID storeId,
            String title,
            Set<Scope> scopes,
            Optional<Instant> expires,
            Optional<UUID> account,
            Optional<LaunchBinding> launch) {
        UUID id = ids.next();
        String secret = ids.newSecret();
        table.add(new CredentialRow(
                id,
                id.toString(),
                Sha256.of(secret),
                storeId,
                title,
                scopes,
                clock.instant(),
                expires,
                account,
                launch));
        return new IssuedCredential(id, id.toString(), secret);
    }
}
