package org.lmiinstitute.lms.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.packaging.PackageTerms;

class LicencesTest {

    private static final UUID NAWB = new UUID(1, 1);
    private static final UUID COURSE = new UUID(2, 1);
    private static final UUID MODULE = new UUID(3, 1);
    private static final UUID ANOTHER_MODULE = new UUID(3, 2);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final Instant IN_JUNE = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void aLicenceForACourseCoversItsModules() {
        Licences licences = new Licences(List.of(scormFor(LicensedItem.course(COURSE), Optional.of(DECEMBER))));
        assertThat(licences.forSubject(PackageSubject.module(MODULE), List.of(COURSE), PackageFormat.SCORM_12, IN_JUNE)
                        .organizationId())
                .isEqualTo(NAWB);
    }

    @Test
    void aModuleThatNoLicenceNamesIsRefused() {
        Licences licences = new Licences(List.of(scormFor(LicensedItem.module(MODULE), Optional.empty())));
        assertThatThrownBy(() -> licences.forSubject(
                        PackageSubject.module(ANOTHER_MODULE), List.of(COURSE), PackageFormat.SCORM_12, IN_JUNE))
                .isInstanceOf(NotLicensedException.class)
                .hasMessage("Your organization has no licence for this module.");
    }

    @Test
    void aFormatOutsideTheLicenceIsNamedInTheRefusal() {
        Licences licences = new Licences(List.of(scormFor(LicensedItem.module(MODULE), Optional.empty())));
        assertThatThrownBy(() ->
                        licences.forSubject(PackageSubject.module(MODULE), List.of(), PackageFormat.CMI5, IN_JUNE))
                .hasMessage("Your licence covers this module, but not as cmi5.");
        assertThat(licences.formats(PackageSubject.module(MODULE), List.of(), IN_JUNE))
                .containsExactly(PackageFormat.SCORM_12);
    }

    @Test
    void theLastDayCountsAndTheNextDoesNot() {
        Licences licences = new Licences(List.of(scormFor(LicensedItem.module(MODULE), Optional.of(DECEMBER))));
        Instant lastMoment = Instant.parse("2026-12-31T23:59:59Z");
        assertThat(licences.cover(PackageSubject.module(MODULE), List.of(), lastMoment))
                .isTrue();
        assertThatThrownBy(() -> licences.forSubject(
                        PackageSubject.module(MODULE), List.of(), PackageFormat.SCORM_12, lastMoment.plusSeconds(1)))
                .hasMessage("The licence \"Online courses\" is valid from 2026-01-01 until 2026-12-31, not today.");
    }

    @Test
    void aLicenceThatHasNotBegunGivesNothing() {
        Licences licences = new Licences(List.of(scormFor(LicensedItem.module(MODULE), Optional.empty())));
        assertThat(licences.cover(PackageSubject.module(MODULE), List.of(), Instant.parse("2025-12-31T23:59:59Z")))
                .isFalse();
    }

    @Test
    void ofTwoLicencesThatAllowTheSameTheOlderIsUsed() {
        Licence older = scormFor(LicensedItem.module(MODULE), Optional.empty());
        Licence younger = Licence.grant(
                new UUID(9, 2),
                new GrantLicence(
                        NAWB,
                        "Later",
                        Set.of(LicensedItem.module(MODULE)),
                        Set.of(PackageFormat.SCORM_12),
                        JANUARY.plusMonths(2),
                        Optional.empty(),
                        LicenceConditions.SILENT),
                IN_JUNE);
        Licences licences = new Licences(List.of(younger, older));
        assertThat(licences.forSubject(PackageSubject.module(MODULE), List.of(), PackageFormat.SCORM_12, IN_JUNE))
                .isSameAs(older);
    }

    @Test
    void everythingThatIsWrongWithAGrantIsToldByField() {
        assertThatThrownBy(() -> new GrantLicence(
                        NAWB, " ", Set.of(), Set.of(), DECEMBER, Optional.of(JANUARY), LicenceConditions.SILENT))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::where)
                        .containsExactly("title", "item", "format", "until"));
    }

    @Test
    void whoReportsNothingCannotNameLearners() {
        assertThatThrownBy(() -> new LicenceConditions("", true, false, true, Optional.of(0), RevisionPolicy.LATEST))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                        .extracting(Problem::where)
                        .containsExactly("limit", "identifies"));
    }

    @Test
    void aLicenceStandsAtOneOfFourPoints() {
        Licence limited = scormFor(LicensedItem.module(MODULE), Optional.of(DECEMBER));
        assertThat(limited.stateAt(Instant.parse("2025-12-31T23:59:59Z"))).isEqualTo(LicenceState.TO_COME);
        assertThat(limited.stateAt(IN_JUNE)).isEqualTo(LicenceState.VALID);
        assertThat(limited.stateAt(Instant.parse("2027-01-01T00:00:00Z"))).isEqualTo(LicenceState.EXPIRED);
        limited.revoke(IN_JUNE);
        assertThat(limited.stateAt(IN_JUNE)).isEqualTo(LicenceState.ENDED);
    }

    @Test
    void aCourseMayBeTakenWholeOnlyWhereTheLicenceNamesTheCourse() {
        Licences course = new Licences(List.of(scormFor(LicensedItem.course(COURSE), Optional.empty())));
        Licences module = new Licences(List.of(scormFor(LicensedItem.module(MODULE), Optional.empty())));
        PackageSubject whole = PackageSubject.course(COURSE);
        assertThat(course.formats(whole, List.of(), IN_JUNE)).containsExactly(PackageFormat.SCORM_12);
        assertThatThrownBy(() -> module.forSubject(whole, List.of(), PackageFormat.SCORM_12, IN_JUNE))
                .hasMessage("Your organization has no licence for this course.");
    }

    @Test
    void aLicenceThatWasEndedSaysWhen() {
        Licence licence = scormFor(LicensedItem.module(MODULE), Optional.empty());
        licence.revoke(IN_JUNE);
        Licences licences = new Licences(List.of(licence));
        PackageSubject module = PackageSubject.module(MODULE);
        assertThat(licences.cover(module, List.of(), IN_JUNE.minusSeconds(1))).isTrue();
        assertThatThrownBy(() -> licences.forSubject(module, List.of(), PackageFormat.SCORM_12, IN_JUNE))
                .hasMessageStartingWith("The licence \"Online courses\" was ended on ");
    }

    @Test
    void aChangedLicenceMakesOtherPackages() {
        Licence licence = scormFor(LicensedItem.module(MODULE), Optional.empty());
        PackageTerms before = licence.terms();
        licence.change(new GrantLicence(
                NAWB,
                "Online courses",
                Set.of(LicensedItem.module(MODULE)),
                Set.of(PackageFormat.CMI5),
                JANUARY,
                Optional.empty(),
                LicenceConditions.USUAL));
        assertThat(licence.terms().canonical()).isNotEqualTo(before.canonical());
        assertThat(licence.formats()).containsExactly(PackageFormat.CMI5);
    }

    private static Licence scormFor(LicensedItem item, Optional<LocalDate> until) {
        GrantLicence grant = new GrantLicence(
                NAWB,
                "Online courses",
                Set.of(item),
                Set.of(PackageFormat.SCORM_12),
                JANUARY,
                until,
                LicenceConditions.SILENT);
        return Licence.grant(new UUID(9, 1), grant, IN_JUNE);
    }
}
