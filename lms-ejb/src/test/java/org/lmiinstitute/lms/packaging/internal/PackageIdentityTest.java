package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.packaging.PackageFormat;

class PackageIdentityTest {

    /** Copies in partners' hands carry it, and it stands in the register. */
    @Test
    void packagesOfBeforeWritersHadVersionsKeepTheirIds() {
        assertThat(PackageFixtures.identity(PackageFormat.CMI5).packageId())
                .isEqualTo(UUID.fromString("49e9ee8d-aabd-3f74-9bab-38b8a261adfb"));
    }

    @Test
    void aCorrectedWriterMakesAnotherPackage() {
        assertThat(PackageFixtures.identity(PackageFormat.CMI5, 2).packageId())
                .isNotEqualTo(PackageFixtures.identity(PackageFormat.CMI5).packageId())
                .isNotEqualTo(PackageFixtures.identity(PackageFormat.CMI5, 3).packageId());
    }

    /** Otherwise partners would go on to get what was made before. */
    @ParameterizedTest
    @EnumSource
    void aWriterThatWritesOtherBytesHasAnotherVersion(PackageFormat format) {
        String written =
                Sha256.hex(listing(PackageFixtures.content(format)) + listing(PackageFixtures.courseContent(format)));
        String now = format.code() + " " + PackageFixtures.writer(format).version() + " " + written;
        assertThat(PackageFixtures.kept("writers.txt").lines())
                .as("raise the version of the writer, and put the line for it into packaging/writers.txt")
                .contains(now);
    }

    private static String listing(PackageContent content) {
        return PackageFixtures.unzip(PackageFixtures.zip(content)).entrySet().stream()
                .map(file -> file.getKey() + " " + Arrays.hashCode(file.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
