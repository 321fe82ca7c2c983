package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveLimits;
import org.lmiinstitute.lms.packaging.internal.incoming.Deliveries;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.OwnModule;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;

/** What was made here is known when it comes back, in whatever format. */
class OwnPackagesComeBackTest {

    private static final OwnModule MODULE = new OwnModule(
            UUID.fromString("7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01"), "Employed, unemployed & \"neither\"", "1.2");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void itSaysFromWhichModuleItCame(PackageFormat format) throws IOException {
        Intake intake = read(PackageFixtures.content(format));

        assertThat(intake.kind()).isEqualTo(PackageKind.OWN);
        assertThat(intake.title()).isEqualTo(MODULE.title());
        String revision = format.kind() == PackageFormat.Kind.DISPATCH ? "" : MODULE.revision();
        assertThat(intake.origins()).containsExactly(new OwnModule(MODULE.id(), MODULE.title(), revision));
        assertThat(intake.items().get(0).kind()).isEqualTo("module");
        assertThat(intake.items().get(0).place()).contains(MODULE.id().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCORM_12", "SCORM_2004", "SCORM_12_DISPATCH", "SCORM_2004_DISPATCH", "CMI5", "XAPI"})
    void allOfItIsTakenInAsItIs(PackageFormat format) throws IOException {
        Intake intake = read(PackageFixtures.content(format));

        assertThat(intake.items())
                .filteredOn(
                        item -> item.fate() == Fate.NOT_IMPORTED && !item.kind().equals("extension"))
                .isEmpty();
        assertThat(intake.language()).isEqualTo("en");
    }

    @Test
    void aCourseComesBackWithAllItsModules() throws IOException {
        Intake intake = read(PackageFixtures.courseContent(PackageFormat.SCORM_12));

        assertThat(intake.origins()).hasSize(2);
        assertThat(intake.counts())
                .containsEntry("module", 2L)
                .containsEntry("item", 2L)
                .containsEntry("file", 0L);
    }

    private Intake read(PackageContent made) throws IOException {
        PackageContent content = TrueMedia.in(made);
        Path file = folder.resolve("package.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PackageAssembly.write(content, PackageFixtures.entries(content), out, file);
        }
        return Deliveries.read(file, ArchiveLimits.UPLOAD);
    }
}
