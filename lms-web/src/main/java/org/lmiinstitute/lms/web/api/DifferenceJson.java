package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;

/** What changed, as the interface answers it. */
final class DifferenceJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DifferenceJson() {}

    static ObjectNode of(CourseDifference difference) {
        ObjectNode json =
                JSON.createObjectNode().put("title", difference.title()).put("major", difference.isMajor());
        ArrayNode modules = json.putArray("modules");
        difference.modules().forEach(module -> modules.add(module(module)));
        return json;
    }

    private static ObjectNode module(ModuleChange module) {
        ObjectNode json = JSON.createObjectNode()
                .put("module", module.moduleId().toString())
                .put("title", module.title())
                .put("kind", module.kind().code())
                .put("major", module.isMajor());
        if (module.from() != null) {
            json.put("from", module.from().toString());
        }
        if (module.to() != null) {
            json.put("to", module.to().toString());
        }
        json.set("changes", JSON.valueToTree(module.changes()));
        return json;
    }
}
