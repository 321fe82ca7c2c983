package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls itself a report of ours is believed in so far as it is written as ours are. */
class OwnReportTest {

    private static final UUID MODULE = UUID.fromString("5c3f1f0e-8a8e-4f5e-9d7e-6a0f5ad0c001");

    @Test
    void theTitleAndTheModulesAreRead() throws IOException {
        OwnReport report = read("{\"package\":{\"title\":\"Wages\",\"sha\":[1,{}]},\"modules\":[{\"id\":\"" + MODULE
                + "\",\"title\":\"Rates\",\"items\":[{\"a\":[]}]}],\"items\":[{}]}");

        assertThat(report.title()).isEqualTo("Wages");
        assertThat(report.modules()).containsExactly(new OwnModule(MODULE, "Rates", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"modules\":{}}",
                "{\"modules\":[{}]}",
                "{\"modules\":[3]}",
                "{\"package\":[]}",
                "{\"modules\":[",
                "no JSON",
                ""
            })
    void whatIsWrittenOtherwiseIsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("not as it was written here");
    }

    @Test
    void moreModulesThanAnyCourseHasAreRefused() {
        String modules = ("{\"id\":\"" + MODULE + "\"},").repeat(1_000) + "{\"id\":\"" + MODULE + "\"}";

        assertThatThrownBy(() -> read("{\"modules\":[" + modules + "]}"))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("more modules");
    }

    /** A tree of these would be five hundred megabytes. */
    @Test
    void whatNobodyAsksForTakesNoMemory() throws IOException {
        SourceFile report = file("{\"items\":[" + "{},".repeat(5_000_000) + "{}]}");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OwnReport.read(report);

        long before = threads.getCurrentThreadAllocatedBytes();
        OwnReport.read(report);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    private static OwnReport read(String json) throws IOException {
        return OwnReport.read(file(json));
    }

    private static SourceFile file(String json) {
        return new MemoryFiles().with(PackageDetection.OWN_REPORT, json).all().get(0);
    }
}
