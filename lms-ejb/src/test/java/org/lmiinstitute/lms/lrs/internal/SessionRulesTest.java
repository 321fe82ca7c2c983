package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What the rules of a session are asked and told about the statements of its credential. */
@WithDatabase
class SessionRulesTest {

    private static final UUID REGISTRATION = UUID.randomUUID();
    private static final ObjectNode ADA = Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}");

    private final LrsFixture lrs;
    private final Listening rules = new Listening();
    private final StatementReception reception;

    SessionRulesTest(DataSource database) {
        LocalTransactions transactions = new LocalTransactions(database);
        lrs = new LrsFixture(transactions.dataSource());
        reception = lrs.reception(lrs.commits(lrs.lookup(), transactions.retried()), rules);
    }

    @Test
    void theyAreAskedAboutWhatIsNewAndToldOnceItIsStored() {
        LrsPrincipal unit = launched(Grading.SESSION);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        store(unit, first);
        store(unit, first, second);
        store(unit, second);

        assertThat(rules.asked).containsExactly(List.of(first), List.of(second), List.of());
        assertThat(rules.told).containsExactly(first, second);
    }

    @Test
    void whatTheyRefuseIsNotStored() {
        LrsPrincipal unit = launched(Grading.SESSION);
        UUID refused = UUID.randomUUID();
        rules.refuses = true;

        assertThatThrownBy(() -> store(unit, refused)).isInstanceOf(NotAllowedException.class);

        assertThat(lrs.has(refused)).isFalse();
        assertThat(rules.told).isEmpty();
    }

    @Test
    void launchesOfOtherKindsAreNotTheirs() {
        rules.refuses = true;

        UUID stored = UUID.randomUUID();
        store(launched(Grading.PACKAGE), stored);

        assertThat(lrs.has(stored)).isTrue();
        assertThat(rules.asked).isEmpty();
    }

    private LrsPrincipal launched(Grading grading) {
        LaunchBinding binding = new LaunchBinding(REGISTRATION, UUID.randomUUID(), ADA, List.of("*"), grading);
        UUID credential = lrs.credentials(Clock.systemUTC())
                .create(
                        lrs.store(),
                        "test",
                        EnumSet.of(Scope.ALL),
                        Optional.of(Instant.now().plus(Duration.ofHours(1))))
                .id();
        return new LrsPrincipal(credential, lrs.store(), EnumSet.of(Scope.ALL), Optional.of(binding));
    }

    private void store(LrsPrincipal caller, UUID... ids) {
        String statements = Arrays.stream(ids)
                .map(id -> StatementText.answered()
                        .id(id)
                        .registration(REGISTRATION)
                        .json()
                        .toString())
                .collect(Collectors.joining(",", "[", "]"));
        reception.receive(
                caller,
                Parsing.statements(statements.getBytes(StandardCharsets.UTF_8)),
                Collections.emptyIterator(),
                XapiVersion.V1_0_3);
    }

    /** Rules that remember. */
    private static final class Listening implements SessionRules {

        private final List<List<UUID>> asked = new ArrayList<>();
        private final List<UUID> told = new ArrayList<>();
        private boolean refuses;

        @Override
        public Grading governs() {
            return Grading.SESSION;
        }

        @Override
        public void requireMayStore(UUID credentialId, List<ObjectNode> statements) {
            asked.add(statements.stream()
                    .map(statement -> UUID.fromString(statement.path("id").asText()))
                    .toList());
            if (refuses) {
                throw new NotAllowedException("no");
            }
        }

        @Override
        public void stored(UUID credentialId, List<StoredStatement> statements) {
            statements.forEach(statement -> told.add(statement.id()));
        }

        @Override
        public void requireMayRead(UUID credentialId) {
            // nothing is read here
        }

        @Override
        public void requireMayUse(
                UUID credentialId, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change) {
            // nothing is kept here
        }
    }
}
