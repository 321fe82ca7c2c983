package org.lmiinstitute.lms.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;

/** Accounts as people may see them: everyone their own, administrators all. */
@Stateless
public class AccountService {
    private Accounts accounts;
    private Caller caller;

    public AccountService() {}

    @Inject
    public AccountService(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    /** The caller's own account. */
    @RolesAllowed(Role.LEARNER)
    public Account myAccount() {
        return accounts.get(caller.requireAccountId());
    }

    /**
     * An account by its id.
     *
     * @throws NotAllowedException if it is another's and the caller is no administrator
     */
    @RolesAllowed(Role.LEARNER)
    public Account getAccount(UUID id) {
        if (!caller.requireAccountId().equals(id) && !caller.isIn(Role.ADMINISTRATOR)) {
            throw new NotAllowedException("Only administrators see the accounts of others.");
        }
        return accounts.get(id);
    }

    @RolesAllowed(Role.ADMINISTRATOR)
    public Optional<Account> findByEmail(String email) {
        return accounts.findByEmail(email);
    }
}
