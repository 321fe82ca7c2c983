package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** The record store from within the server, on whichever database it runs. */
@ArquillianTest
class StatementLogArquillianIT {

    @Inject
    private StatementLog log;

    @Inject
    private LrsStores stores;

    @Resource
    private UserTransaction transaction;

    @Test
    void statementsAreKeptIfAndOnlyIfTheCallersTransactionIs() throws Exception {
        UUID store = stores.storeOf(UUID.randomUUID());
        UUID kept = UUID.randomUUID();
        UUID undone = UUID.randomUUID();

        transaction.begin();
        log.record(store, List.of(experienced(undone, UUID.randomUUID())));
        transaction.rollback();
        transaction.begin();
        log.record(store, List.of(experienced(kept, UUID.randomUUID())));
        transaction.commit();

        assertThat(log.find(store, undone)).isEmpty();
        assertThat(log.find(store, kept)).get().matches(StoredStatement::isOwn);
    }

    @Test
    void aRegistrationIsReplayedInTheOrderOfStoring() {
        UUID store = stores.storeOf(UUID.randomUUID());
        UUID registration = UUID.randomUUID();
        List<UUID> recorded = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            log.record(store, List.of(experienced(UUID.randomUUID(), registration)))
                    .forEach(statement -> recorded.add(statement.id()));
        }
        List<UUID> replayed = new ArrayList<>();

        log.replay(store, registration, statement -> replayed.add(statement.id()));

        assertThat(replayed).isEqualTo(recorded);
    }

    private static ObjectNode experienced(UUID id, UUID registration) {
        ObjectNode statement = JsonNodeFactory.instance.objectNode().put("id", id.toString());
        statement.putObject("actor").put("mbox", "mailto:ada@example.org");
        statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/experienced");
        statement.putObject("object").put("id", "https://example.org/lesson");
        statement.putObject("context").put("registration", registration.toString());
        return statement;
    }
}
