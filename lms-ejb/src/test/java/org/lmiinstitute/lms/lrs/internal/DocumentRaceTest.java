package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentService;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Precondition;
import org.lmiinstitute.lms.lrs.PreconditionFailedException;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Two clients store the same new document at the very same time: both have seen that it is not there. */
@WithDatabase
class DocumentRaceTest {

    private static final String JSON = "application/json";
    private static final DocumentScope STATE = DocumentScope.state(
            "https://example.org/quiz",
            Parsing.object("{\"objectType\":\"Agent\",\"mbox\":\"mailto:ada@example.org\"}"),
            Optional.of(UUID.randomUUID()));

    private final LrsPrincipal caller;
    private final DocumentService documents;

    DocumentRaceTest(DataSource database) {
        LocalTransactions transactions = new LocalTransactions(database);
        Database joined = new Database(transactions.dataSource());
        this.caller = new LrsPrincipal(UUID.randomUUID(), UUID.randomUUID(), EnumSet.of(Scope.ALL), Optional.empty());
        this.documents = new DocumentService(
                new Meeting(joined),
                transactions.retried(),
                Clock.systemUTC(),
                new LrsLimits(new Settings()),
                new ParsingRoom(),
                new SessionDesk(List.of()));
    }

    @Test
    void theFirstPropertiesOfBothAreKept() {
        race(() -> merge("{\"a\":1}"), () -> merge("{\"b\":2}"));

        assertThat(Parsing.object(documents.get(caller, STATE, "place").content(), "document"))
                .isEqualTo(Parsing.object("{\"a\":1,\"b\":2}"));
    }

    @Test
    void onlyOneCanBeTheFirst() {
        Precondition none = new Precondition(Optional.empty(), Optional.of("*"), XapiVersion.V1_0_3);

        List<Throwable> refusals = race(() -> put("{\"a\":1}", none), () -> put("{\"b\":2}", none));

        assertThat(refusals).singleElement().isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void ofTwoWhoPutWithoutAConditionBothAreAccepted() {
        List<Throwable> refusals =
                race(() -> put("{\"a\":1}", Precondition.NONE), () -> put("{\"b\":2}", Precondition.NONE));

        assertThat(refusals).isEmpty();
    }

    private void merge(String json) {
        documents.merge(caller, STATE, "place", JSON, json.getBytes(StandardCharsets.UTF_8), Precondition.NONE);
    }

    private void put(String json, Precondition when) {
        documents.put(caller, STATE, "place", JSON, json.getBytes(StandardCharsets.UTF_8), when);
    }

    /** Runs both at once; the answer is what was thrown. */
    private static List<Throwable> race(Runnable one, Runnable other) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(one);
        CompletableFuture<Void> second = CompletableFuture.runAsync(other);
        return Stream.of(first, second)
                .map(side -> side.handle((nothing, thrown) -> thrown).join())
                .filter(thrown -> thrown != null)
                .map(Throwable::getCause)
                .toList();
    }

    /** Both have looked before either writes. */
    private static final class Meeting extends DocumentTable {

        private final CyclicBarrier both = new CyclicBarrier(2);
        private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

        Meeting(Database database) {
            super(database);
        }

        @Override
        public Optional<Document> hold(UUID storeId, DocumentScope scope, String id) {
            Optional<Document> found = super.hold(storeId, scope, id);
            if (!met.get()) {
                met.set(true);
                try {
                    both.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException("the other never came", e);
                }
            }
            return found;
        }
    }
}
