package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;

class ReproducibleZipTest {

    @Test
    void theSameInputGivesTheSameBytesInAnyTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            byte[] here = PackageFixtures.zip(PackageFixtures.content(PackageFormat.SCORM_12));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            byte[] there = PackageFixtures.zip(PackageFixtures.content(PackageFormat.SCORM_12));
            assertThat(there).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void entriesAreSortedByPath() {
        byte[] zip = PackageFixtures.zip(PackageFixtures.content(PackageFormat.CMI5));
        assertThat(new ArrayList<>(PackageFixtures.unzip(zip).keySet())).isSorted();
    }

    @Test
    void aPathCannotLeaveThePackage() {
        assertThatThrownBy(() -> PackageEntry.text("../outside.txt", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stays inside");
    }
}
