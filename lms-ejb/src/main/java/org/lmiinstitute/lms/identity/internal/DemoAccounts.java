package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.Role;

/** One account per role for trying the product: made and opened in mode {@code demo} only, locked in any other. */
@ApplicationScoped
public class DemoAccounts {
    private record Person(String email, String name, String role) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("learner@example.org", "Lena Ortiz", Role.LEARNER),
            new Person("trainer@example.org", "Tomas Reid", Role.TRAINER),
            new Person("host@example.org", "Hanna Cole", Role.HOST),
            new Person("organizer@example.org", "Omar Blake", Role.ORGANIZER),
            new Person("facilitator@example.org", "Fay Nguyen", Role.FACILITATOR),
            new Person("partner@example.org", "Pat Rivera", Role.PARTNER),
            new Person("analyst@example.org", "Ana Schmidt", Role.ANALYST),
            new Person("admin@example.org", "Ada Morgan", Role.ADMINISTRATOR));

    private AccountRepository accounts;
    private PasswordHash passwords;
    private Ids ids;
    private Clock clock;

    protected DemoAccounts() {}

    @Inject
    public DemoAccounts(AccountRepository accounts, PasswordHash passwords, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    static boolean isDemo(String email) {
        return PEOPLE.stream().anyMatch(person -> person.email().equals(Account.normalEmail(email)));
    }

    /** Lets nobody in with the password of a demonstration any more. @return how many accounts were still open */
    int lock() {
        List<Account> open = PEOPLE.stream()
                .flatMap(person -> accounts.findByEmail(person.email()).stream())
                .filter(Account::isActive)
                .toList();
        open.forEach(Account::deactivate);
        return open.size();
    }

    /** Makes the accounts that are missing and sees to it that the password of this start opens all of them. */
    void prepare(String password, Organization partner, Organization institute) {
        String hash = accounts.findByEmail(PEOPLE.get(0).email())
                .map(Account::getPasswordHash)
                .filter(kept -> passwords.matches(password, kept))
                .orElseGet(() -> passwords.of(password));
        for (Person person : PEOPLE) {
            Account account = accounts.findByEmail(person.email()).orElseGet(() -> create(person, hash));
            account.changePasswordHash(hash);
            account.activate();
            account.joinOrganization(organization(person, partner, institute));
        }
    }

    private static UUID organization(Person person, Organization partner, Organization institute) {
        return switch (person.role()) {
            case Role.LEARNER -> null;
            case Role.PARTNER -> partner.getId();
            default -> institute.getId();
        };
    }

    private Account create(Person person, String hash) {
        Account account = new Account(ids.next(), person.email(), person.name(), hash, clock.instant());
        account.grant(person.role());
        accounts.add(account);
        return account;
    }
}
