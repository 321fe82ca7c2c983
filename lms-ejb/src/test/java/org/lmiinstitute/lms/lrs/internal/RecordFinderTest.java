package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.RecordPage;
import org.lmiinstitute.lms.lrs.RecordSearch;
import org.lmiinstitute.lms.lrs.StatementRecord;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What analysts find. */
@WithDatabase
class RecordFinderTest {

    private static final String VERB = "http://adlnet.gov/expapi/verbs/attended";

    private static final ObjectNode LENA = Actor.ofIdentity("mbox mailto:lena@example.org");

    private final DataSource source;
    private final LrsFixture lrs;
    private final RecordFinder finder;

    RecordFinderTest(DataSource source) {
        this.source = source;
        this.lrs = new LrsFixture(source);
        this.finder = finder(StatementReader.LARGEST_PAGE);
    }

    private RecordFinder finder(long largestPage) {
        Database database = new Database(source);
        return new RecordFinder(
                database,
                new StatementTable(database),
                new StatementReferenceTable(database),
                new StatementOutput(() -> LrsFixture.ID_BASE),
                largestPage);
    }

    @Test
    void thePagesOfSomebodyWithTwoIdentitiesAreOneList() {
        ObjectNode account = Actor.ofIdentity("account " + LrsFixture.ID_BASE + "\n42");
        List<UUID> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            stored.add(store(i % 3 == 0 ? account : LENA, i));
            store(Actor.ofIdentity("mbox mailto:other@example.org"), i);
        }

        for (boolean oldestFirst : new boolean[] {true, false}) {
            List<UUID> expected = new ArrayList<>(stored);
            if (!oldestFirst) {
                Collections.reverse(expected);
            }
            assertThat(pages(finder, List.of(LENA, account), oldestFirst).stream()
                            .flatMap(List::stream))
                    .containsExactlyElementsOf(expected);
            assertThat(pages(finder(1), List.of(LENA, account), oldestFirst))
                    .as("each larger than a page may be")
                    .hasSizeGreaterThan(4)
                    .flatMap(page -> page)
                    .containsExactlyElementsOf(expected);
        }
    }

    private List<List<UUID>> pages(RecordFinder from, List<ObjectNode> agents, boolean oldestFirst) {
        List<List<UUID>> pages = new ArrayList<>();
        RecordSearch search = RecordSearch.all().after(null, oldestFirst);
        RecordPage page;
        do {
            page = from.find(lrs.store(), search, agents, 2);
            pages.add(page.records().stream().map(StatementRecord::id).toList());
            search = search.after(page.next().orElse(null), oldestFirst);
        } while (page.next().isPresent());
        return pages;
    }

    @Test
    void whatSomebodyDidIsNotWhatWasDoneToThem() {
        ObjectNode other = Actor.ofIdentity("mbox mailto:other@example.org");
        List<UUID> did = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            UUID done = store(LENA, i);
            did.add(0, done);
            lrs.store(
                    done(other, LENA.deepCopy().put("objectType", "Agent")),
                    done(
                            Parsing.object("{\"objectType\":\"Group\",\"member\":[" + LENA + "]}"),
                            Parsing.object("{\"id\":\"https://example.org/meeting\"}")),
                    done(other, Parsing.object("{\"objectType\":\"StatementRef\",\"id\":\"" + done + "\"}")));
        }

        RecordPage first = finder.findByActor(lrs.store(), RecordSearch.all(), LENA, 2);
        RecordPage second = finder.findByActor(
                lrs.store(), RecordSearch.all().after(first.next().orElseThrow(), false), LENA, 2);

        assertThat(first.records()).extracting(StatementRecord::id).containsExactlyElementsOf(did.subList(0, 2));
        assertThat(second.records()).extracting(StatementRecord::id).containsExactlyElementsOf(did.subList(2, 3));
        assertThat(second.next()).isEmpty();
        assertThat(finder(1)
                        .findByActor(lrs.store(), RecordSearch.all(), LENA, 2)
                        .records())
                .as("no more than a page may have")
                .hasSize(1);
    }

    private static String done(ObjectNode actor, ObjectNode object) {
        return "{\"actor\":" + actor + ",\"verb\":{\"id\":\"" + VERB + "\"},\"object\":" + object + "}";
    }

    @Test
    void whatIsVoidedIsShownOnlyWhenWantedAndSaysSo() {
        UUID voided = store(Actor.ofIdentity("mbox mailto:lena@example.org"), 1);
        lrs.store("{\"actor\":{\"mbox\":\"mailto:a@example.org\"},\"verb\":{\"id\":"
                + "\"http://adlnet.gov/expapi/verbs/voided\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\""
                + voided + "\"}}");

        assertThat(finder.find(lrs.store(), RecordSearch.all(), List.of(), 9).records())
                .extracting(StatementRecord::voided)
                .containsExactly(false);
        RecordSearch withVoided = new RecordSearch(
                Optional.empty(),
                Optional.of(VERB),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                Optional.empty());
        assertThat(finder.find(lrs.store(), withVoided, List.of(), 9).records())
                .filteredOn(StatementRecord::voided)
                .extracting(StatementRecord::id)
                .containsExactly(voided);
        assertThat(finder.find(lrs.store(), voided))
                .hasValueSatisfying(found -> assertThat(found.voided()).isTrue());
        assertThat(finder.find(UUID.randomUUID(), voided))
                .as("in another store")
                .isEmpty();
    }

    @Test
    void aPlaceInTheListKeepsTheDays() {
        store(LENA, 1);
        UUID before = last();
        awaitNextMillisecond();
        UUID between = store(LENA, 2);
        Instant noon = StatementRow.storedAt(last());
        awaitNextMillisecond();
        store(LENA, 3);
        UUID after = last();

        RecordSearch since = between(Optional.of(noon.minusMillis(1)), Optional.of(noon));
        for (UUID place : List.of(new UUID(0, 0), before)) {
            assertThat(ids(since.after(place, true))).as("behind %s", place).containsExactly(between);
        }
        for (UUID place : List.of(after, new UUID(-1, -1))) {
            assertThat(ids(since.after(place, false))).as("before %s", place).containsExactly(between);
        }
        assertThat(ids(since.after(after, true))).isEmpty();
        assertThat(ids(since.after(before, false))).isEmpty();
    }

    @Test
    void timesThatNothingCanBeStoredAtAreNoFailure() {
        store(LENA, 1);

        assertThat(ids(between(Optional.of(Instant.MAX), Optional.empty()))).isEmpty();
        assertThat(ids(between(Optional.empty(), Optional.of(Instant.MIN)))).isEmpty();
        assertThat(ids(between(Optional.of(Instant.MIN), Optional.of(Instant.MAX))))
                .hasSize(1);
    }

    private static RecordSearch between(Optional<Instant> since, Optional<Instant> until) {
        return new RecordSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                since,
                until,
                false,
                false,
                Optional.empty());
    }

    private List<UUID> ids(RecordSearch search) {
        return finder.find(lrs.store(), search, List.of(), 9).records().stream()
                .map(StatementRecord::id)
                .toList();
    }

    /** The row that was stored last. */
    private UUID last() {
        return finder.find(lrs.store(), RecordSearch.all(), List.of(), 1)
                .records()
                .get(0)
                .rowId();
    }

    private static void awaitNextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    private UUID store(ObjectNode actor, int number) {
        UUID id = UUID.randomUUID();
        lrs.store("{\"id\":\"" + id + "\",\"actor\":" + actor + ",\"verb\":{\"id\":\"" + VERB
                + "\"},\"object\":{\"id\":\"https://example.org/meeting/" + number + "\"}}");
        return id;
    }
}
