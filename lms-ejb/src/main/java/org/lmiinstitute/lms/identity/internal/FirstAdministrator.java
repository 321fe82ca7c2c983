package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * Sees to it that somebody can administer: where nobody can, the address that the settings name gets an account for it.
     * Says so at the console if they name none; refuses the start if they name one that a demonstration opens again.
     *
     * @param institute the organization of whoever administers for no other: records and people's data belong to organizations,
     *     and who belongs to none reads neither
     */
    void prepare(Optional<String> email, Optional<String> password, UUID institute) {
        accounts.administratorsWithoutOrganization().forEach(account -> account.joinOrganization(institute));
        if (accounts.hasAdministrator()) {
            return;
        }
        if (email.isEmpty() || password.isEmpty()) {
            StartNotice.say("Nobody can administer this installation: its database has no administrator."
                    + " Set LMS_ADMIN_EMAIL and LMS_ADMIN_PASSWORD and start again.");
            return;
        }
        if (DemoAccounts.isDemo(email.get())) {
            FatalStart.refuse("LMS_ADMIN_EMAIL is " + email.get()
                    + ", a demonstration account, which LMS_MODE=production locks; name an address of your own.");
        }
        appoint(email.get(), passwords.of(password.get()), institute);
    }

    private void appoint(String email, String hash, UUID institute) {
        Account account = accounts.findByEmail(email).orElseGet(() -> create(email, hash));
        account.changePasswordHash(hash);
        account.activate();
        account.grant(Role.ADMINISTRATOR);
        account.joinOrganization(institute);
    }

    private Account create(String email, String hash) {
        Account account = new Account(ids.next(), email, "Administrator", hash, clock.instant());
        accounts.add(account);
        return account;
    }
}
