package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lmiinstitute.lms.external.ExternalPackage;

/**
 * Who takes which course: what all statements of the LMS say alike.
 *
 * @param idBase of this installation
 * @param registration of the statements
 */
record CoursePlay(String idBase, UUID accountId, UUID registration, ExternalPackage course) {

    /** The learner, by nothing that says who that is (sections 8.1.3 and 9.2). */
    ObjectNode actor() {
        return actor(idBase, accountId);
    }

    static ObjectNode actor(String idBase, UUID accountId) {
        ObjectNode actor = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
        actor.putObject("account").put("homePage", idBase).put("name", accountId.toString());
        return actor;
    }

    /** The language of its titles. */
    String language() {
        String given = course.structure().language();
        return given == null || given.isBlank() ? "und" : given;
    }

    /** The id of a block or of the course, which is not the publisher's (section 9.4). */
    String idOf(CourseStanding.Satisfied satisfied) {
        String course = idBase + "/id/external-package/" + course().id();
        return satisfied.isCourse() ? course + "/course" : course + "/block/" + named(satisfied.publisherId());
    }

    private static UUID named(String publisherId) {
        return UUID.nameUUIDFromBytes(publisherId.getBytes(StandardCharsets.UTF_8));
    }
}
