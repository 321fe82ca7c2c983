package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.testing.EarlierSchema;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What was published before there was a log stands in it, in the order of publication. */
@WithDatabase
class ChangeLogMigrationTest {

    private static final UUID COURSE = new UUID(2, 1);
    private static final UUID FIRST = new UUID(3, 1);
    private static final UUID SECOND = new UUID(3, 2);

    private final DataSource source;

    ChangeLogMigrationTest(DataSource source) {
        this.source = source;
    }

    @Test
    void revisionsAreEnteredAsTheyWerePublishedThenCourses() {
        try (EarlierSchema schema = new EarlierSchema(source, "1.94")) {
            Database database = schema.database();
            module(database, FIRST, new UUID(7, 3));
            module(database, SECOND, new UUID(7, 2));
            revision(database, new UUID(7, 3), FIRST, "1, 1", "2026-03-01");
            revision(database, new UUID(7, 2), SECOND, "1, 0", "2026-02-01");
            revision(database, new UUID(7, 1), FIRST, "1, 0", "2026-01-01");
            database.update(
                    "insert into course values (?, 'LMI-1', 'lmi', 'LMI', '', '', 'en', '', '', '', '', '', false, 0)",
                    COURSE);
            database.update("insert into course_module values (?, 0, ?), (?, 1, ?)", COURSE, SECOND, COURSE, FIRST);

            schema.migrate();

            ChangeTable log = new ChangeTable(database);
            List<PublishedChange> entries = log.between(0, log.last(), 10);
            assertThat(entries).extracting(PublishedChange::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(entries)
                    .extracting(PublishedChange::id)
                    .containsExactly(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3), COURSE);
            assertThat(entries).extracting(PublishedChange::isMajor).containsExactly(true, true, false, true);
            assertThat(entries.get(2).revision()).contains(new RevisionNumber(1, 1));
            assertThat(entries.get(3).publishedAt()).isEqualTo("2026-03-01T00:00:00Z");
            assertThat(log.modules(4)).containsExactly(SECOND, FIRST);
        }
    }

    private static void module(Database database, UUID id, UUID current) {
        database.update(
                "insert into module values (?, ?, ?, '', '', 'en', 30, '', '', '', '', null, null, ?)",
                id,
                "module-" + id,
                "Module " + id,
                current);
    }

    private static void revision(Database database, UUID id, UUID module, String number, String day) {
        database.update(
                "insert into module_revision values (?, ?, " + number + ", '{}', '{}', '" + day + "')", id, module);
    }
}
