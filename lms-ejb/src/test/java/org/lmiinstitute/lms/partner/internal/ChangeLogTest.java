package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseChanged;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** A course is entered when its modules are others or in another order, and not whenever it is read. */
@WithDatabase
class ChangeLogTest {

    private final UUID course = new Ids().next();
    private final LocalTransactions transactions;
    private final ChangeTable table;
    private final ChangeLog log;
    private final long before;
    private List<ModuleOutline> modules = List.of();

    ChangeLogTest(DataSource source) {
        transactions = new LocalTransactions(source);
        table = new ChangeTable(new Database(transactions.dataSource()));
        log = new ChangeLog(table, null, new Courses(), new Ids(), Clock.systemUTC());
        before = table.last();
    }

    @Test
    void aCourseThatIsReadAgainAsItWasIsNoChange() {
        read("a", "b");
        read("a", "b");
        assertThat(entries()).extracting(PublishedChange::isMajor).containsExactly(true);
    }

    @Test
    void anotherOrderIsMinorAndAnotherModuleIsMajor() {
        read("a", "b");
        read("b", "a");
        read("b", "a", "c");
        read("a", "c");
        assertThat(entries()).extracting(PublishedChange::isMajor).containsExactly(true, false, true, true);
        assertThat(table.modules(table.last())).containsExactly(id("a"), id("c"));
    }

    private void read(String... names) {
        modules = Arrays.stream(names).map(ChangeLogTest::module).toList();
        transactions.retried().run(() -> log.enter(new CourseChanged(course)));
    }

    private List<PublishedChange> entries() {
        return table.between(before, table.last(), 10);
    }

    private static UUID id(String name) {
        return new UUID(3, name.charAt(0));
    }

    private static ModuleOutline module(String name) {
        return new ModuleOutline(
                id(name),
                name,
                name,
                "",
                "",
                "en",
                25,
                "foundation",
                List.of(),
                List.of(),
                "CC-BY-4.0",
                id(name),
                RevisionNumber.FIRST,
                Instant.EPOCH,
                List.of());
    }

    private final class Courses extends CatalogService {
        Courses() {
            super(null, null, null);
        }

        @Override
        public CourseOutline getCourse(UUID id) {
            return new CourseOutline(
                    id,
                    "LMI-1",
                    "lmi",
                    "Labor market information",
                    "",
                    "",
                    "en",
                    "foundation",
                    List.of(),
                    List.of(),
                    List.of(),
                    "CC-BY-4.0",
                    false,
                    modules,
                    0);
        }
    }
}
