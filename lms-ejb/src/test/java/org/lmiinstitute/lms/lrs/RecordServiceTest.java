package org.lmiinstitute.lms.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.ClosedAccounts;
import org.lmiinstitute.lms.identity.internal.AccountRepository;
import org.lmiinstitute.lms.lrs.internal.ActorIdentities;
import org.lmiinstitute.lms.lrs.internal.LrsFixture;
import org.lmiinstitute.lms.lrs.internal.RecordNames;
import org.lmiinstitute.lms.lrs.internal.WritesUnderWay;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Whom people read of in the records, and by which name. */
@WithDatabase
class RecordServiceTest {

    private final UUID organization = UUID.randomUUID();
    private final KnownAccounts known = new KnownAccounts();
    private final Account own = known.add("pat@partner.example", "Pat Rivera", organization);
    private final Account foreign = known.add("lena@institute.example", "Lena Ortiz", null);
    private final LrsFixture lrs;

    RecordServiceTest(DataSource source) {
        this.lrs = new LrsFixture(source, organization);
    }

    @Test
    void anOrganizationKnowsItsOwnPeopleByNameAndNobodyElses() {
        lrs.store(did(account(LrsFixture.ID_BASE, own)), did(account(LrsFixture.ID_BASE, foreign)));

        RecordPage page = service(own).find(RecordSearch.all());

        assertThat(page.names().byId()).containsExactly(Map.entry(own.getId(), "Pat Rivera"));
        assertThat(service(own).find(ofActor(foreign.getEmail())).records())
                .as("nor whose account is whose")
                .isEmpty();
        assertThat(service(own).find(ofActor(own.getEmail())).records()).hasSize(1);
    }

    @Test
    void anAccountElsewhereIsNobodyHere() {
        lrs.store(did(account("https://elsewhere.example", own)));

        RecordPage page = service(own).find(RecordSearch.all());

        JsonNode actor = page.records().get(0).json().path("actor");
        assertThat(page.names().of(actor)).isEmpty();
        assertThat(new AccountNames(LrsFixture.ID_BASE, Map.of(own.getId(), "Pat Rivera")).of(actor))
                .isEmpty();
    }

    private RecordService service(Account caller) {
        Accounts accounts = new Accounts(known, new ClosedAccounts());
        return new RecordService(
                lrs.recordFinder(),
                new RecordNames(accounts, () -> LrsFixture.ID_BASE),
                new ActorIdentities(accounts, () -> LrsFixture.ID_BASE),
                lrs.stores(),
                new WritesUnderWay(Clock.systemUTC()),
                new Caller(null) {
                    @Override
                    public Optional<UUID> organizationId() {
                        return caller.getOrganizationId();
                    }
                });
    }

    private static RecordSearch ofActor(String typed) {
        return new RecordSearch(
                Optional.of(typed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static String account(String homePage, Account account) {
        return "{\"account\":{\"homePage\":\"" + homePage + "\",\"name\":\"" + account.getId() + "\"}}";
    }

    private static String did(String actor) {
        return "{\"actor\":" + actor
                + ",\"verb\":{\"id\":\"https://example.org/did\"},\"object\":{\"id\":\"https://example.org/it\"}}";
    }

    /** The table's accounts, without the table. */
    private static final class KnownAccounts extends AccountRepository {

        private final Map<UUID, Account> all = new HashMap<>();

        Account add(String email, String name, UUID organization) {
            Account account = new Account(UUID.randomUUID(), email, name, "", Instant.EPOCH);
            account.joinOrganization(organization);
            all.put(account.getId(), account);
            return account;
        }

        @Override
        public Optional<Account> findByEmail(String email) {
            return all.values().stream()
                    .filter(account -> account.getEmail().equals(email))
                    .findFirst();
        }

        @Override
        public Map<UUID, String> namesOf(Collection<UUID> ids) {
            return all.values().stream()
                    .filter(account -> ids.contains(account.getId()))
                    .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
        }

        @Override
        public Map<UUID, String> namesOf(Collection<UUID> ids, UUID organization) {
            return all.values().stream()
                    .filter(account -> ids.contains(account.getId()))
                    .filter(account -> account.getOrganizationId().equals(Optional.of(organization)))
                    .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
        }
    }
}
