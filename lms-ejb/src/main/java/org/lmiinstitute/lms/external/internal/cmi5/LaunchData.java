package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** What a unit is told of its launch: the document {@code LMS.LaunchData} of section 10. */
final class LaunchData {

    private LaunchData() {}

    /** @param returnUrl where the unit leads its window or frame when it has ended (section 10.2.6) */
    static ObjectNode of(UUID sessionId, LaunchMode mode, Unit unit, String returnUrl) {
        Terms terms = unit.terms() == null ? Terms.NONE : unit.terms();
        UnitTerms required = UnitTerms.of(unit);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("contextTemplate", contextTemplate(sessionId, unit.key()));
        data.put("launchMode", mode.label());
        if (terms.launchParameters() != null) {
            data.put("launchParameters", terms.launchParameters());
        }
        required.masteryScore().ifPresent(score -> data.put("masteryScore", score));
        data.put("moveOn", required.moveOn().word());
        data.put("returnURL", returnUrl);
        if (terms.entitlementKey() != null) {
            data.putObject("entitlementKey").put("courseStructure", terms.entitlementKey());
        }
        return data;
    }

    /** What the context of each of the unit's statements has (section 10.2.1). */
    static JsonNode contextTemplate(UUID sessionId, String publisherId) {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.putObject("contextActivities")
                .putArray("grouping")
                .addObject()
                .put("objectType", "Activity")
                .put("id", publisherId);
        template.putObject("extensions").put(Cmi5.SESSION_ID, sessionId.toString());
        return template;
    }
}
