package org.lmiinstitute.lms.lrs.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalData.Slice;

/** What the record store keeps of people, put together by hand. */
final class PeopleFixture {

    private final AttachmentFolder folder =
            new AttachmentFolder(Path.of("target", "attachments-of-people"), Clock.systemUTC());
    private final ActivityDefinitions definitions;
    private final StatementData statements;
    private final MentionData mentions;
    private final List<PersonalData> parts;

    PeopleFixture(DataSource source) {
        this(source, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce how much of statements and documents is held in memory */
    PeopleFixture(DataSource source, long bytesAtOnce) {
        Database database = new Database(source);
        StatementTable table = new StatementTable(database);
        StatementKeyTable keys = new StatementKeyTable(database);
        StatementReferenceTable references = new StatementReferenceTable(database);
        AttachmentTable attachments = new AttachmentTable(database, folder);
        ActivityDefinitionTable definitionTable = new ActivityDefinitionTable(database);
        StoreTable stores = new StoreTable(database);
        // rows count as settled at once
        this.definitions = new ActivityDefinitions(
                definitionTable, new Ids(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        StatementRemains remains =
                new StatementRemains(attachments, definitionTable, references, folder, Clock.systemUTC());
        StatementChange change =
                new StatementChange(table, keys, new ReferenceChains(table), references, remains, bytesAtOnce);
        RecordFinder finder = new RecordFinder(
                database, table, references, new StatementOutput(() -> LrsFixture.ID_BASE), bytesAtOnce);
        this.statements = new StatementData(stores, keys, change, finder, attachments, () -> LrsFixture.ID_BASE);
        this.mentions = new MentionData(database, change, stores, finder, () -> LrsFixture.ID_BASE, bytesAtOnce);
        this.parts = List.of(
                statements,
                mentions,
                new DefinitionData(database, definitions, () -> LrsFixture.ID_BASE),
                new DocumentData(database, stores, () -> LrsFixture.ID_BASE, bytesAtOnce));
    }

    StatementData statements() {
        return statements;
    }

    ActivityDefinitions definitions() {
        return definitions;
    }

    MentionData mentions() {
        return mentions;
    }

    AttachmentFolder folder() {
        return folder;
    }

    /** @return how many things were changed */
    int leave(Farewell farewell) {
        int count = 0;
        for (PersonalData part : parts) {
            Optional<String> place = Optional.empty();
            do {
                Slice slice = part.leave(farewell, place);
                count += slice.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                place = slice.next();
            } while (place.isPresent());
        }
        return count;
    }
}
