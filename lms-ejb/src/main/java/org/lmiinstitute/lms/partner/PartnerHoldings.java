package org.lmiinstitute.lms.partner;

import java.util.List;
import org.lmiinstitute.lms.curriculum.CourseOutline;

/**
 * Where an organization stands as a partner.
 *
 * @param items what its licences cover now: courses, then modules, by the courses' codes, with the copies it holds
 * @param licences all that it was ever granted, with how far each is used
 * @param courses what is published, which both speak of
 */
public record PartnerHoldings(List<PartnerItem> items, List<GrantedLicence> licences, List<CourseOutline> courses) {

    public PartnerHoldings {
        items = List.copyOf(items);
        licences = List.copyOf(licences);
        courses = List.copyOf(courses);
    }
}
