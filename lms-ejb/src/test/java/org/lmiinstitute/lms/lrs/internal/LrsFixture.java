package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.Together;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementPurge;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StatementsStored;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.LocalTransactions;

/** The record store put together by hand on a test's database, with a fresh store in it. */
public final class LrsFixture {

    public static final String ID_BASE = "https://learn.example.org";

    private final Ids ids = new Ids();
    private final Database database;
    private final StatementOutput output;
    private final StatementTable statements;
    private final StatementKeyTable keys;
    private final StatementReferenceTable referenceTable;
    private final AttachmentTable attachments;
    private final Fired fired = new Fired();
    private final StatementWriter writer;
    private final StatementReader reader;
    private final StatementReferences references;
    private final ReferenceSettlement settlement;
    private final ActivityDefinitions definitions;
    private final UUID store;

    public LrsFixture(DataSource source) {
        this(source, new Ids().next());
    }

    public LrsFixture(DataSource source, UUID organization) {
        this(source, new LocalTransactions(source).retried(), organization);
    }

    /** One whose statements are stored in transactions of the test's own. */
    LrsFixture(LocalTransactions transactions) {
        this(transactions.dataSource(), transactions.retried(), new Ids().next());
    }

    private LrsFixture(DataSource source, Transactions transactions, UUID organization) {
        this.database = new Database(source);
        this.statements = new StatementTable(database);
        this.keys = new StatementKeyTable(database);
        this.referenceTable = new StatementReferenceTable(database);
        output = new StatementOutput(() -> ID_BASE);
        ReferenceChains chains = new ReferenceChains(statements);
        this.references = new StatementReferences(referenceTable, statements, keys, chains);
        this.settlement = new ReferenceSettlement(
                referenceTable, statements, keys, chains, new LocalTransactions(source).retried());
        this.attachments = new AttachmentTable(database, attachmentFolder());
        this.definitions = new ActivityDefinitions(new ActivityDefinitionTable(database), ids, Clock.systemUTC());
        this.writer = new StatementWriter(
                new StatementPreparation(ids),
                statements,
                keys,
                new StatementLinks(references, attachments, definitions),
                output,
                new WritesUnderWay(Clock.systemUTC()),
                fired,
                ids);
        this.reader = new StatementReader(
                database, statements, output, new StatementAnswers(output, attachments, definitions));
        this.store = stores().storeOf(organization);
    }

    public LrsStores stores() {
        return new LrsStores(new StoreTable(database), ids, Clock.systemUTC());
    }

    public LrsCredentials credentials(Clock clock) {
        CredentialTable table = new CredentialTable(database);
        return new LrsCredentials(table, new CredentialLookup(table, clock), ids, clock);
    }

    StatementOutput output() {
        return output;
    }

    public RecordFinder recordFinder() {
        return new RecordFinder(database, statements, referenceTable, output);
    }

    StatementTable statements() {
        return statements;
    }

    ReferenceSettlement settlement() {
        return settlement;
    }

    ActivityDefinitions definitions() {
        return definitions;
    }

    /** Attachments of tests lie where the build is. */
    public static AttachmentFolder attachmentFolder() {
        return new AttachmentFolder(Path.of("target", "attachments"), Clock.systemUTC());
    }

    /** Stores each group and each request in a transaction of these. */
    StatementCommits commits(CredentialLookup credentials, Transactions transactions) {
        return new StatementCommits(writer, credentials, transactions);
    }

    /** The same, with other limits for groups. */
    StatementCommits commits(CredentialLookup credentials, Transactions transactions, Together.Limits limits) {
        return new StatementCommits(writer, credentials, transactions, limits);
    }

    /** Takes in statements as the resource does. */
    StatementReception reception(StatementCommits commits, SessionRules... rules) {
        return new StatementReception(
                new StatementPreparation(ids),
                commits,
                settlement,
                new SessionDesk(List.of(rules)),
                attachmentFolder(),
                new LrsLimits(new Settings()));
    }

    StatementPurge purge(Transactions transactions, StatementsNeeded... needs) {
        return new StatementPurge(purgeSlice(StatementReader.LARGEST_PAGE), transactions, List.of(needs));
    }

    /** @param bytesAtOnce how much of statements is held in memory */
    PurgeSlice purgeSlice(long bytesAtOnce) {
        return new PurgeSlice(
                statements, keys, new ReferenceChains(statements), referenceTable, attachments, output(), bytesAtOnce);
    }

    CredentialLookup lookup() {
        return new CredentialLookup(new CredentialTable(database), Clock.systemUTC());
    }

    public UUID store() {
        return store;
    }

    StatementReader reader() {
        return reader;
    }

    List<StoredStatement> fired() {
        return fired.statements;
    }

    public List<StoredStatement> store(String... statements) {
        return storeAs(store, statements);
    }

    List<StoredStatement> storeAs(UUID authority, String... statements) {
        return storeAs(authority, XapiVersion.V1_0_3, statements);
    }

    public List<StoredStatement> storeAs(UUID authority, XapiVersion version, String... statements) {
        byte[] body = ("[" + String.join(",", statements) + "]").getBytes(StandardCharsets.UTF_8);
        return writer.write(new Author(store, authority, true), Parsing.statements(body), version);
    }

    List<ObjectNode> find(StatementQuery query) {
        return read(page(query));
    }

    StatementPage page(StatementQuery query) {
        return reader.page(query, store, Optional.empty(), Presentation.EXACT);
    }

    boolean has(UUID id) {
        return reader.findUnvoided(store, id, statement -> true, Presentation.EXACT)
                .isPresent();
    }

    boolean hasVoided(UUID id) {
        return reader.findVoided(store, id, statement -> true, Presentation.EXACT)
                .isPresent();
    }

    static List<ObjectNode> read(StatementPage page) {
        return page.statements().stream()
                .map(bytes -> Parsing.object(new String(bytes, StandardCharsets.UTF_8)))
                .toList();
    }

    /** Keeps what was fired. */
    private static final class Fired implements Event<StatementsStored> {

        private final List<StoredStatement> statements = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void fire(StatementsStored event) {
            statements.addAll(event.statements());
        }

        @Override
        public <U extends StatementsStored> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StatementsStored> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<StatementsStored> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StatementsStored> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends StatementsStored> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
