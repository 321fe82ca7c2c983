package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What a server left that died before it cleaned up. */
@WithDatabase
class LeftoversTest {

    private final DataSource database;

    @TempDir
    private Path data;

    private ImportFixture fixture;
    private Leftovers leftovers;

    LeftoversTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        fixture = new ImportFixture(database, data);
        leftovers = new Leftovers(fixture.table, fixture.files, fixture.clock);
    }

    @Test
    void filesOfImportsThatAreOverGoAfterADay() throws IOException {
        UUID discarded = fixture.read();
        fixture.table.remove(discarded, ImportState.READ);
        fixture.files.emptyWorkFolder(discarded, UUID.randomUUID());
        UUID accepted = fixture.read();
        fixture.table.move(accepted, ImportState.READ, ImportState.ACCEPTED, fixture.clock.instant());
        UUID cancelled = fixture.read();
        fixture.table.move(cancelled, ImportState.READ, ImportState.CANCELLED, fixture.clock.instant());
        leftovers.remove();
        assertThat(discarded).as("just now somebody may be removing it").matches(fixture::hasFile);

        fixture.clock.pass(Leftovers.AGE.plus(Duration.ofMinutes(1)));
        leftovers.remove();

        assertThat(data.resolve("imports")).isEmptyDirectory();
        assertThat(fixture.imports.find(accepted)).as("its row stays").isPresent();
        assertThat(fixture.imports.find(cancelled)).isPresent();
    }

    @Test
    void whatIsStillNeededStaysHoweverOldItIs() throws IOException {
        UUID read = fixture.read();
        UUID installing = fixture.read();
        fixture.imports.accept(installing);
        UUID failed = fixture.delivered(ImportFixture.scorm());
        fixture.fail(fixture.now(failed).jobId().orElseThrow());
        assertThat(fixture.state(failed)).isEqualTo(ImportState.REFUSED);
        Path foreign = Files.createFile(data.resolve("imports/notes.zip"));
        fixture.clock.pass(Leftovers.AGE.multipliedBy(30));

        leftovers.remove();

        assertThat(read).matches(fixture::hasFile);
        assertThat(installing).matches(fixture::hasFile);
        assertThat(failed).as("it can be read again").matches(fixture::hasFile);
        assertThat(foreign).exists();
    }
}
