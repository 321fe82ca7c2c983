package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.internal.AccountRepository;

/**
 * Trusted reading of accounts for server code that has already decided what its caller may see: it checks no role. Pages and
 * resources never ask it, they ask the services of the features.
 */
@ApplicationScoped
public class Accounts {
    private AccountRepository accounts;

    protected Accounts() {}

    @Inject
    public Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    public Optional<Account> find(UUID id) {
        return accounts.find(id);
    }

    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new NotFoundException("account", id));
    }

    public Optional<Account> findByEmail(String email) {
        return accounts.findByEmail(email);
    }

    /** What these accounts are called, in one query; who is gone is not in it. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.namesOf(ids);
    }

    /** What a running session may go on with; empty when the account is gone or no longer active. */
    public Optional<SignedIn> stillSignedIn(UUID id) {
        return find(id).filter(Account::isActive).map(Account::signedIn);
    }
}
