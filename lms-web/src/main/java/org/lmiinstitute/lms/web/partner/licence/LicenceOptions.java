package org.lmiinstitute.lms.web.partner.licence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.partner.LicensedItem;
import org.lmiinstitute.lms.partner.RevisionPolicy;
import org.lmiinstitute.lms.web.partner.Titles;
import org.lmiinstitute.lms.web.shell.OrganizationNames;

/** What can be chosen in the form for a licence's terms. */
@Named("licenceOptions")
@RequestScoped
public class LicenceOptions {

    @Inject
    private Titles titles;

    @Inject
    private OrganizationNames organizations;

    private List<ItemOption> courses;

    /** All but the institute, which needs no licence for what is its own. */
    public List<Organization> getOrganizations() {
        return organizations.all().stream()
                .filter(organization -> !Organization.INSTITUTE.equals(organization.getCode()))
                .toList();
    }

    public List<ItemOption> getCourses() {
        if (courses == null) {
            courses = titles.courses().stream().map(LicenceOptions::option).toList();
        }
        return courses;
    }

    public List<PackageFormat> getFormats() {
        return List.of(PackageFormat.values());
    }

    public List<String> getPolicies() {
        return Arrays.stream(RevisionPolicy.values()).map(RevisionPolicy::name).toList();
    }

    private static ItemOption option(CourseOutline course) {
        return new ItemOption(
                LicensedItem.course(course.id()).toString(),
                course.code() + " " + course.title(),
                course.modules().stream().map(LicenceOptions::option).toList());
    }

    private static ItemOption option(ModuleOutline module) {
        return new ItemOption(LicensedItem.module(module.id()).toString(), module.title(), List.of());
    }
}
