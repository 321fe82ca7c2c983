package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

class LicensedItemsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID NAWB = new UUID(1, 1);
    private static final UUID SHARED_MODULE = new UUID(3, 1);
    private static final CourseOutline FIRST_STEPS =
            course(1, "LMI-101", module(SHARED_MODULE, "2.1"), module(new UUID(3, 2), "1.0"));
    private static final CourseOutline FOR_BOARDS = course(2, "LMI-110", module(SHARED_MODULE, "2.1"));
    private static final CourseOutline FOR_PRODUCERS = course(3, "LMI-210", module(new UUID(3, 9), "1.0"));

    @Test
    void coursesComeFirstAndAModuleOfTwoStandsOnceUnderTheFirst() {
        List<PartnerItem> rows = licensedFor(FIRST_STEPS.id(), FOR_BOARDS.id()).among(List.of(FIRST_STEPS, FOR_BOARDS));
        assertThat(rows)
                .extracting(PartnerItem::courseCode)
                .containsExactly("LMI-101", "LMI-110", "LMI-101", "LMI-101");
        assertThat(rows)
                .extracting(PartnerItem::subject)
                .containsExactly(
                        PackageSubject.course(FIRST_STEPS.id()),
                        PackageSubject.course(FOR_BOARDS.id()),
                        PackageSubject.module(SHARED_MODULE),
                        PackageSubject.module(new UUID(3, 2)));
        assertThat(rows.get(0).revision()).isEqualTo("2026-11-20");
    }

    @Test
    void whatTheLicenceDoesNotNameIsNotShown() {
        assertThat(licensedFor(FIRST_STEPS.id()).among(List.of(FOR_PRODUCERS))).isEmpty();
    }

    @Test
    void aRowTellsWhichCopiesAreHeldAndThatTheOldestIsBehind() {
        LicensedItems licensed = new LicensedItems(
                licencesFor(FIRST_STEPS.id()),
                List.of(
                        copy(SHARED_MODULE, CopyState.CURRENT),
                        copy(SHARED_MODULE, CopyState.MAJOR_BEHIND),
                        copy(new UUID(3, 2), CopyState.CURRENT)),
                NOW);
        List<PartnerItem> rows = licensed.among(List.of(FIRST_STEPS));
        assertThat(rows)
                .extracting(PartnerItem::state)
                .containsExactly(CopyState.NOT_TAKEN, CopyState.MAJOR_BEHIND, CopyState.CURRENT);
        assertThat(rows.get(2).copies()).extracting(HeldCopy::format).containsExactly(PackageFormat.CMI5);
    }

    private static LicensedItems licensedFor(UUID... courses) {
        return new LicensedItems(licencesFor(courses), List.of(), NOW);
    }

    private static Licences licencesFor(UUID... courses) {
        return new Licences(List.of(courses).stream()
                .map(course -> Licence.grant(
                        course,
                        new GrantLicence(
                                NAWB,
                                "All",
                                Set.of(LicensedItem.course(course)),
                                Set.of(PackageFormat.values()),
                                LocalDate.of(2026, 1, 1),
                                Optional.empty(),
                                LicenceConditions.SILENT),
                        NOW))
                .toList());
    }

    private static HeldCopy copy(UUID module, CopyState state) {
        return new HeldCopy(
                new UUID(6, 6),
                NAWB,
                PackageSubject.module(module),
                "Title",
                PackageFormat.CMI5,
                new UUID(7, 7),
                "1.0",
                NOW,
                state,
                Optional.empty());
    }

    private static CourseOutline course(int id, String code, ModuleOutline... modules) {
        return new CourseOutline(
                new UUID(2, id),
                code,
                code,
                code,
                "",
                "",
                "en",
                "foundation",
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                true,
                List.of(modules),
                0);
    }

    private static ModuleOutline module(UUID id, String revision) {
        return new ModuleOutline(
                id,
                "slug",
                "Title",
                "",
                "",
                "en",
                25,
                "foundation",
                List.of(),
                List.of(),
                "CC-BY-4.0",
                new UUID(8, 8),
                RevisionNumber.parse(revision),
                NOW,
                List.of());
    }
}
