package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Content files name the institute's packages, and an import of others its own while it comes in. */
@WithDatabase
class ImportedUnitsTest {

    private static final UUID OTHERS = UUID.randomUUID();

    private final DataSource database;

    @TempDir
    private Path data;

    private ImportFixture fixture;

    ImportedUnitsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        fixture = new ImportFixture(database, data);
    }

    @Test
    void ofAPackageOfTheInstituteTheUnitsAreKnown() {
        UUID id = fixture.delivered(ImportFixture.scorm());

        assertThat(units().unitsOf(id))
                .hasValueSatisfying(units -> assertThat(units).containsExactly("ITEM-1"));
    }

    @Test
    void aPackageOfOthersIsNoneThatContentMayName() {
        UUID id = fixture.delivered(OTHERS, ImportFixture.scorm());
        fixture.runJob(id);

        assertThat(units().unitsOf(id)).isEmpty();
    }

    @Test
    void whatComesInNamesItsOwnPackage() {
        UUID id = fixture.delivered(OTHERS, ImportFixture.scorm());
        fixture.runJob(id);
        fixture.imports.accept(id);

        assertThat(units().unitsOf(id)).isPresent();
    }

    private ImportedUnits units() {
        return new ImportedUnits(new Installed(), fixture.table, fixture.institute);
    }

    /** Has whatever is asked for. */
    private static final class Installed extends ExternalPackages {
        @Override
        public Optional<ExternalPackage> find(UUID id) {
            PackageStructure.Node unit = new PackageStructure.Unit(
                    "ITEM-1", "One", "", "one.html", false, PackageStructure.Terms.NONE, List.of(), null);
            PackageStructure structure =
                    new PackageStructure(PackageStandard.SCORM_12, "", "M", "One", "", "en", List.of(), List.of(unit));
            return Optional.of(new ExternalPackage(id, structure, "0".repeat(64), 1, 1, Instant.EPOCH));
        }
    }
}
