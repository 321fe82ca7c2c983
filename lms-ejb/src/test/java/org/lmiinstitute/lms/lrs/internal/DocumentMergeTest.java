package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentService;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Precondition;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What POST makes of two documents (xAPI 1.0.3 Communication 2.2, JSON procedure). */
@WithDatabase
class DocumentMergeTest {

    private static final DocumentScope STATE = DocumentScope.state(
            "https://example.org/quiz",
            Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"),
            Optional.of(UUID.randomUUID()));
    private static final int LIMIT = 1_000;

    private final LrsPrincipal caller =
            new LrsPrincipal(UUID.randomUUID(), UUID.randomUUID(), EnumSet.of(Scope.ALL), Optional.empty());
    private final DocumentService documents;

    DocumentMergeTest(DataSource database) {
        LocalTransactions transactions = new LocalTransactions(database);
        LrsLimits small = new LrsLimits(new Settings()) {
            @Override
            public int body() {
                return LIMIT;
            }
        };
        this.documents = new DocumentService(
                new DocumentTable(new Database(transactions.dataSource())),
                transactions.retried(),
                Clock.systemUTC(),
                small,
                new ParsingRoom(),
                new SessionDesk(List.of()));
    }

    @Test
    void aDocumentDoesNotGrowBeyondTheLimitByMerging() {
        merge("{\"a\":\"" + "x".repeat(600) + "\"}");

        assertThatThrownBy(() -> merge("{\"b\":\"" + "x".repeat(600) + "\"}"))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining(String.valueOf(LIMIT));
        assertThat(Parsing.object(documents.get(caller, STATE, "place").content(), "document")
                        .has("b"))
                .isFalse();
    }

    @Test
    void whatIsInNoEncodingOfJsonIsRefused() {
        assertThatThrownBy(() -> merge(new byte[] {0, 0, 'A', 0})).isInstanceOf(InvalidInputException.class);
    }

    private void merge(String json) {
        merge(json.getBytes(StandardCharsets.UTF_8));
    }

    private void merge(byte[] json) {
        documents.merge(caller, STATE, "place", "application/json", json, Precondition.NONE);
    }
}
