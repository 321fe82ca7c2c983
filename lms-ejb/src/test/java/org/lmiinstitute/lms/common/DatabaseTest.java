package org.lmiinstitute.lms.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class DatabaseTest {

    private static final String ONE_THAT_IS_LISTED = "select ? from (select 1) one where 1100 in (%s)";

    private final Database database;

    DatabaseTest(DataSource source) {
        this.database = new Database(source);
    }

    @Test
    void aListOfAnyLengthIsReadOnce() {
        List<Integer> numbers = IntStream.range(0, 1200).boxed().toList();

        assertThat(database.queryIn(ONE_THAT_IS_LISTED, numbers, row -> row.getString(1), "found"))
                .containsExactly("found");
        assertThat(database.queryIn(ONE_THAT_IS_LISTED, List.of(1, 2), row -> row.getString(1), "found"))
                .isEmpty();
    }

    @Test
    void ofAnEmptyListNobodyIsAsked() {
        assertThat(database.queryIn("no SQL at all", List.of(), row -> row.getString(1)))
                .isEmpty();
        assertThat(database.updateIn("no SQL at all", List.of())).isZero();
    }

    @Test
    void idsInstantsAndBytesGoInAsTheirColumnsHoldThem() {
        UUID id = new Ids().next();
        Instant time = Instant.parse("2026-03-04T05:06:07.123456Z");

        assertThat(database.query(
                        "select cast(? as binary(16)) as id, cast(? as datetime(6)) as time, hex(?) as hex",
                        row -> List.of(Columns.uuid(row, "id"), Columns.instant(row, "time"), row.getString("hex")),
                        id,
                        time,
                        new byte[] {1, 127}))
                .containsExactly(List.of(id, time, "017F"));
    }
}
