package org.lmiinstitute.lms.web.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.web.shell.LinkedData;

/** A course for search engines, in the words of schema.org and LRMI. */
@ApplicationScoped
public class CourseLinkedData {
    private Settings settings;

    protected CourseLinkedData() {}

    @Inject
    public CourseLinkedData(Settings settings) {
        this.settings = settings;
    }

    String of(CourseOutline course) {
        ObjectNode node = LinkedData.top("Course");
        String address = "/courses/" + course.slug();
        LinkedData.common(node, settings, course.title(), course.summary(), address, course.language());
        LinkedData.audiences(node, course.audiences());
        node.put("courseCode", course.code())
                .put("educationalLevel", course.level())
                .put("timeRequired", LinkedData.duration(course.minutes()))
                .put("license", course.licence());
        node.set("provider", LinkedData.thing("Organization").put("name", "LMI Institute"));
        node.set(
                "offers",
                LinkedData.thing("Offer")
                        .put("category", "Free")
                        .put("price", 0)
                        .put("priceCurrency", "USD"));
        node.set(
                "hasCourseInstance",
                LinkedData.thing("CourseInstance")
                        .put("courseMode", "online")
                        .put("courseWorkload", LinkedData.duration(course.minutes())));
        course.modules().forEach(module -> node.withArray("/hasPart").add(part(module)));
        course.topics().forEach(topic -> node.withArray("/about").add(topic.replace('-', ' ')));
        return LinkedData.write(node);
    }

    private static ObjectNode part(ModuleOutline module) {
        return LinkedData.thing("LearningResource")
                .put("name", module.title())
                .put("teaches", module.goal())
                .put("timeRequired", LinkedData.duration(module.minutes()));
    }
}
