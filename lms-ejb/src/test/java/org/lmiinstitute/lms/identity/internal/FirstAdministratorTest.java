package org.lmiinstitute.lms.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.Role;

/** Who may administer after a start in production, and who may no longer. */
class FirstAdministratorTest {
    private static final Optional<String> ADA = Optional.of("ada@institute.example");
    private static final Optional<String> PASSWORD = Optional.of("u7Q1mZ0vXk4sB9wLtN2c");

    private static final UUID INSTITUTE = UUID.randomUUID();

    private final Ids ids = new Ids();
    private final PasswordHash passwords = new PasswordHash(ids);
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final DemoAccounts demo = new DemoAccounts(accounts, passwords, ids, Clock.systemUTC());
    private final FirstAdministrator administrator =
            new FirstAdministrator(accounts, passwords, ids, Clock.systemUTC());

    @Test
    void withoutSettingsNobodyIsAppointed() {
        administrator.prepare(Optional.empty(), Optional.empty(), INSTITUTE);
        administrator.prepare(ADA, Optional.empty(), INSTITUTE);
        assertThat(accounts.all).isEmpty();
    }

    @Test
    void theAccountOfTheSettingsIsMadeOnceAndKeepsItsPassword() {
        administrator.prepare(ADA, PASSWORD, INSTITUTE);
        Account ada = accounts.findByEmail(ADA.get()).orElseThrow();
        assertThat(ada.getRoles()).contains(Role.ADMINISTRATOR);

        administrator.prepare(ADA, Optional.of("another-password-of-hers"), INSTITUTE);
        administrator.prepare(Optional.empty(), Optional.empty(), INSTITUTE);
        assertThat(passwords.matches(PASSWORD.get(), ada.getPasswordHash())).isTrue();
    }

    @Test
    void anAccountThatIsThereAlreadyIsAppointed() {
        accounts.add(new Account(
                ids.next(),
                ADA.get(),
                "Ada",
                passwords.of("forgotten"),
                Clock.systemUTC().instant()));
        administrator.prepare(ADA, PASSWORD, INSTITUTE);
        assertThat(accounts.findByEmail(ADA.get()).orElseThrow().getRoles()).contains(Role.ADMINISTRATOR);
    }

    /** Records and people's data are those of organizations: an administrator without one would be refused both. */
    @Test
    void whoAdministersBelongsToTheInstitute() {
        administrator.prepare(ADA, PASSWORD, INSTITUTE);
        assertThat(accounts.findByEmail(ADA.get()).orElseThrow().getOrganizationId())
                .contains(INSTITUTE);
    }

    @Test
    void anAdministratorOfAnEarlierStartJoinsTheInstituteAndThatOfAnotherOrganizationStays() {
        UUID partner = UUID.randomUUID();
        Account earlier = administrator("earlier@institute.example");
        Account other = administrator("other@partner.example");
        other.joinOrganization(partner);

        administrator.prepare(Optional.empty(), Optional.empty(), INSTITUTE);

        assertThat(earlier.getOrganizationId()).contains(INSTITUTE);
        assertThat(other.getOrganizationId()).contains(partner);
    }

    private Account administrator(String email) {
        Account account =
                new Account(ids.next(), email, "Ada", "", Clock.systemUTC().instant());
        account.grant(Role.ADMINISTRATOR);
        accounts.add(account);
        return account;
    }

    @Test
    void aDemonstrationAccountCannotBeTheAdministrator() {
        assertThatThrownBy(() -> administrator.prepare(Optional.of("Admin@example.org"), PASSWORD, INSTITUTE))
                .hasMessageContaining("demonstration account");
    }

    @Test
    void lockedDemonstrationAccountsAdministerNothingUntilTheNextDemonstration() {
        var partner = new Organization(UUID.randomUUID(), "NAWB", "Partner");
        var institute = new Organization(UUID.randomUUID(), Organization.INSTITUTE, "Institute");
        demo.prepare("demo password", partner, institute);
        assertThat(accounts.hasAdministrator()).isTrue();

        assertThat(demo.lock()).isEqualTo(8);
        assertThat(demo.lock()).as("locked already").isZero();
        assertThat(accounts.hasAdministrator()).isFalse();
        assertThat(accounts.all.values()).noneMatch(Account::isActive);

        demo.prepare("demo password", partner, institute);
        assertThat(accounts.all.values()).hasSize(8).allMatch(Account::isActive);
    }

    /** The table's rules, without the table. */
    private static final class AccountsInMemory extends AccountRepository {
        private final Map<String, Account> all = new HashMap<>();

        @Override
        public Optional<Account> findByEmail(String email) {
            return Optional.ofNullable(all.get(Account.normalEmail(email)));
        }

        @Override
        public boolean hasAdministrator() {
            return all.values().stream()
                    .anyMatch(
                            account -> account.isActive() && account.getRoles().contains(Role.ADMINISTRATOR));
        }

        @Override
        public List<Account> administratorsWithoutOrganization() {
            return all.values().stream()
                    .filter(account -> account.getRoles().contains(Role.ADMINISTRATOR))
                    .filter(account -> account.getOrganizationId().isEmpty())
                    .toList();
        }

        @Override
        public void add(Account account) {
            all.put(account.getEmail(), account);
        }
    }
}
