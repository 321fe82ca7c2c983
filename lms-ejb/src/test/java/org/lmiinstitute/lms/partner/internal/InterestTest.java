package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.GrantLicence;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.Licences;
import org.lmiinstitute.lms.partner.LicensedItem;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;

class InterestTest {

    private static final UUID NAWB = new UUID(1, 1);
    private static final UUID COURSE = new UUID(2, 1);
    private static final UUID HELD = new UUID(3, 1);
    private static final UUID LICENSED = new UUID(3, 2);
    private static final UUID FOREIGN = new UUID(3, 3);
    private static final Instant IN_JUNE = Instant.parse("2026-06-15T12:00:00Z");
    private static final Map<String, UUID> MODULES =
            Map.of("held", HELD, "licensed", LICENSED, "foreign", FOREIGN, "course", COURSE);

    @ParameterizedTest(name = "{0} changes of a {1} module are told to who wants {2}, minor too: {3} -> {4}")
    @CsvSource({
        "minor, held,     HELD,     true,  true",
        "minor, held,     HELD,     false, false",
        "major, held,     HELD,     false, true",
        "major, licensed, HELD,     true,  false",
        "major, licensed, LICENSED, false, true",
        "minor, licensed, LICENSED, true,  true",
        "minor, licensed, LICENSED, false, false",
        "major, foreign,  LICENSED, true,  false",
        "major, foreign,  HELD,     true,  false",
        "major, course,   LICENSED, true,  true",
        "major, course,   HELD,     true,  false"
    })
    void aChangeConcernsWhoHoldsOrMayTakeIt(
            String weight, String what, SubscriptionScope scope, boolean isMinorToo, boolean expected) {
        assertThat(interest(IN_JUNE).concerns(subscription(scope, isMinorToo), change(what, weight.equals("major"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "after the licence ended, who wants {0} is told: {1}")
    @CsvSource({"HELD, true", "LICENSED, false"})
    void whoHoldsACopyIsToldAfterTheLicenceEnded(SubscriptionScope scope, boolean expected) {
        Instant nextYear = Instant.parse("2027-06-15T12:00:00Z");
        assertThat(interest(nextYear).concerns(subscription(scope, true), change("held", true)))
                .isEqualTo(expected);
    }

    private static Interest interest(Instant now) {
        Licence licence = Licence.grant(
                new UUID(9, 1),
                new GrantLicence(
                        NAWB,
                        "Online courses",
                        Set.of(LicensedItem.course(COURSE)),
                        Set.of(PackageFormat.SCORM_12),
                        LocalDate.of(2026, 1, 1),
                        Optional.of(LocalDate.of(2026, 12, 31)),
                        LicenceConditions.SILENT),
                IN_JUNE);
        return new Interest(
                Set.of(PackageSubject.module(HELD)),
                new Licences(List.of(licence)),
                Map.of(HELD, List.of(COURSE), LICENSED, List.of(COURSE)),
                now);
    }

    private static Subscription subscription(SubscriptionScope scope, boolean isMinorToo) {
        return new Subscription(
                new UUID(8, 1),
                NAWB,
                SubscriptionKind.FEED,
                Optional.empty(),
                Optional.empty(),
                scope,
                isMinorToo,
                Optional.empty(),
                0,
                IN_JUNE);
    }

    private static PublishedChange change(String what, boolean isMajor) {
        UUID id = MODULES.get(what);
        boolean isCourse = id.equals(COURSE);
        return new PublishedChange(
                1,
                new UUID(7, 1),
                isCourse ? PackageSubject.course(id) : PackageSubject.module(id),
                "Reading wages",
                isCourse ? Optional.empty() : Optional.of(RevisionNumber.FIRST),
                isCourse ? Optional.empty() : Optional.of(new UUID(7, 1)),
                isMajor,
                IN_JUNE);
    }
}
