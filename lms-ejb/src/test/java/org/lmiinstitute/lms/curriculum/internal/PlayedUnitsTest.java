package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** A content folder may name only packages that are here, and only parts that they have. */
class PlayedUnitsTest {

    private static final UUID HERE = UUID.fromString("01920000-0000-7000-8000-0000000000e1");
    private static final UUID ELSEWHERE = UUID.fromString("01920000-0000-7000-8000-0000000000e2");

    @TempDir
    Path root;

    @Test
    void aPartOfAPackageThatIsHereIsPlayed() {
        assertThat(problems(HERE, "ITEM-1")).isEmpty();
    }

    @Test
    void aPackageThatIsNotHereIsRefusedWithItsLine() {
        assertThat(problems(ELSEWHERE, "ITEM-1"))
                .containsExactly(root.getFileName() + "/modules/rate/module.yaml:15: there is no package " + ELSEWHERE
                        + " here that this module may play; the id of a package that the institute imported; "
                        + "import the package first");
    }

    @Test
    void aPartThatThePackageHasNotIsRefusedWithThoseThatItHas() {
        assertThat(problems(HERE, "ITEM-9"))
                .containsExactly(root.getFileName()
                        + "/modules/rate/module.yaml:16: the package has no part \"ITEM-9\"; one of: ITEM-1, ITEM-2");
    }

    private List<String> problems(UUID packageId, String unit) {
        SampleContent.in(root)
                .write(
                        "module.yaml",
                        """
                        slug: rate
                        title: The rate
                        goal: After this you know it.
                        summary: One module.
                        language: en
                        minutes: 5
                        level: foundation
                        audiences: [data-user]
                        topics: [data-analysis]
                        licence: CC-BY-4.0
                        activities:
                          - kind: external-package
                            title: A part
                            minutes: 5
                            package: "%s"
                            unit: %s
                        """
                                .formatted(packageId, unit));
        FolderItem item = new FolderItem(
                new ContentWorkspace(root, ContentChecks.countingIds(), new Schemas()), ContentKind.MODULE, "rate");
        assertThat(item.open()).isTrue();
        new PlayedUnits(id -> id.equals(HERE) ? Optional.of(Set.of("ITEM-1", "ITEM-2")) : Optional.empty()).check(item);
        return item.problems().stream().map(Problem::toString).toList();
    }
}
