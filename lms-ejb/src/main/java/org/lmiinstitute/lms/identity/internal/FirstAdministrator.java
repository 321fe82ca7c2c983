package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Role;

/** The account from which every other account of a production installation is made. */
@ApplicationScoped
public class FirstAdministrator {
    private AccountRepository accounts;
    private PasswordHash passwords;
    private Ids ids;
    private Clock clock;

    protected FirstAdministrator() {}

    @Inject
    public FirstAdministrator(AccountRepository accounts, PasswordHash passwords, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the account if the database has none yet. */
    void prepare(String email, String password) {
        if (!accounts.isEmpty()) {
            return;
        }
        Account account = new Account(ids.next(), email, "Administrator", passwords.of(password), clock.instant());
        account.grant(Role.ADMINISTRATOR);
        accounts.add(account);
    }
}
