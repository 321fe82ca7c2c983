package org.lmiinstitute.lms.partner.internal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.GrantLicence;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.LicenceConditions;
import org.lmiinstitute.lms.partner.LicensedItem;

/**
 * Licenses the first course to the demonstration partner, in mode {@code demo} only, after accounts and content are there. Where
 * either is missing nothing is licensed, and the next start tries again.
 */
@Singleton
@Startup
@DependsOn({"IdentityStart", "ContentAtStart"})
public class DemoLicence {

    private static final String PARTNER = "NAWB";
    private static final String COURSE = "LMI-101";

    @Inject
    private Settings settings;

    @Inject
    private OrganizationService organizations;

    @Inject
    private CatalogService catalog;

    @Inject
    private LicenceRepository licences;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @PostConstruct
    void prepare() {
        if (settings.isDemo()) {
            organizations
                    .findByCode(PARTNER)
                    .map(Organization::getId)
                    .filter(partner -> licences.ofOrganization(partner).isEmpty())
                    .ifPresent(this::license);
        }
    }

    private void license(UUID partner) {
        catalog.courses().stream()
                .filter(course -> COURSE.equals(course.code()))
                .findFirst()
                .ifPresent(course -> licences.add(licence(partner, course)));
    }

    private Licence licence(UUID partner, CourseOutline course) {
        GrantLicence grant = new GrantLicence(
                partner,
                course.code() + " " + course.title(),
                Set.of(LicensedItem.course(course.id())),
                Set.of(PackageFormat.values()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Optional.empty(),
                LicenceConditions.USUAL);
        return Licence.grant(ids.next(), grant, clock.instant());
    }
}
