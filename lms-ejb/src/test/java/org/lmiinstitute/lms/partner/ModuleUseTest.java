package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

class ModuleUseTest {

    private static final UUID NAWB = new UUID(1, 1);
    private static final UUID C2ER = new UUID(1, 2);
    private static final UUID MODULE = new UUID(3, 1);

    @Test
    void packagesOfOneRevisionAreAddedUp() {
        List<ModuleUse> uses = ModuleUse.of(List.of(
                use(NAWB, "1.0", 10, 6, 2, "0.8"), use(NAWB, "1.1", 5, 1, 0, "1"), use(NAWB, "1.0", 3, 0, 2, "0.4")));
        assertThat(uses).extracting(ModuleUse::revision).containsExactly("1.0", "1.1");
        assertThat(uses.get(0).starts()).isEqualTo(13);
        assertThat(uses.get(0).passes()).isEqualTo(6);
        assertThat(uses.get(0).failures()).isEqualTo(4);
    }

    @Test
    void aPackageWeighsAsMuchAsItHasVerdicts() {
        ModuleUse use = ModuleUse.of(List.of(use(NAWB, "1.0", 9, 6, 2, "0.8"), use(NAWB, "1.0", 3, 0, 2, "0.4")))
                .get(0);
        assertThat(use.score().orElseThrow()).isEqualByComparingTo("0.72");
    }

    @Test
    void withoutVerdictThereIsNoScore() {
        assertThat(ModuleUse.of(List.of(use(NAWB, "1.0", 9, 0, 0, null))).get(0).score())
                .isEmpty();
    }

    @Test
    void organizationsAreNotMixed() {
        assertThat(ModuleUse.of(List.of(use(NAWB, "1.0", 1, 0, 0, null), use(C2ER, "1.0", 1, 0, 0, null))))
                .extracting(ModuleUse::organizationId)
                .containsExactly(NAWB, C2ER);
    }

    private static PartnerUse use(
            UUID organization, String revision, long starts, long passes, long failures, String score) {
        return new PartnerUse(
                organization,
                new PackageUse(
                        MODULE,
                        revision,
                        PackageSubject.Kind.MODULE,
                        PackageFormat.SCORM_12,
                        new UUID(7, starts),
                        starts,
                        starts,
                        passes,
                        passes,
                        failures,
                        Optional.ofNullable(score).map(BigDecimal::new)));
    }
}
