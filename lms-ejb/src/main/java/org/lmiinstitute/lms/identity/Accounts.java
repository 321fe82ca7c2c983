package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.internal.AccountRepository;

/**
 * Trusted reading of accounts for server code that has already decided what its caller may see: it checks no role. Pages and
 * resources never ask it, they ask the services of the features.
 */
@ApplicationScoped
public class Accounts {
    private AccountRepository accounts;
    private ClosedAccounts closed;

    protected Accounts() {}

    @Inject
    public Accounts(AccountRepository accounts, ClosedAccounts closed) {
        this.accounts = accounts;
        this.closed = closed;
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

    /** A person with an account, as privacy's requests name them. */
    public Optional<Person> findPerson(UUID id) {
        return find(id).map(Person::of);
    }

    /**
     * Lets nobody in with this account any more, within the running transaction.
     *
     * @throws ConflictException if nobody could administer the installation then
     */
    public void close(UUID id) {
        Account account = get(id);
        account.deactivate();
        if (account.getRoles().contains(Role.ADMINISTRATOR) && !accounts.hasAdministrator()) {
            throw new ConflictException("Nobody could administer this installation without this account.");
        }
        closed.add(id);
    }

    /** What these accounts are called, in one query; who is gone is not in it. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : accounts.namesOf(ids);
    }

    /** The same of those who belong to an organization. */
    public Map<UUID, String> namesOf(Collection<UUID> ids, UUID organization) {
        return ids.isEmpty() ? Map.of() : accounts.namesOf(ids, organization);
    }

    /** What an account is called, if people of an organization may know it: of the institute everybody's, of another their own. */
    public Optional<String> nameKnownTo(UUID organization, UUID accountId) {
        return accounts.nameKnownTo(organization, accountId);
    }

    /** Whether an account was closed for good just now, whatever a session still says; without asking the database. */
    public boolean isClosed(UUID id) {
        return closed.contains(id);
    }

    /** What a running session may go on with; empty when the account is gone or no longer active. */
    public Optional<SignedIn> stillSignedIn(UUID id) {
        return find(id).filter(Account::isActive).map(Account::signedIn);
    }
}
