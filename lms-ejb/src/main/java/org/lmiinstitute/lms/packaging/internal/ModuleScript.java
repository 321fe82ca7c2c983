package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one file that differs between two modules' packages: a classic script that hands the player its module, the answer key and
 * how it was launched. It is a script and not JSON, because a page opened from a folder may not fetch its neighbours.
 */
final class ModuleScript {

    static final String PATH = "module.js";

    private ModuleScript() {}

    static PackageEntry write(JsonNode document, JsonNode answerKey, PackageIdentity identity) {
        ObjectNode module = Json.MAPPER.createObjectNode();
        module.set("document", document);
        module.set("key", answerKey);
        module.set("launch", launch(document, identity));
        return PackageEntry.text(PATH, "window.LMI_MODULE = " + serialized(module) + ";\n");
    }

    private static ObjectNode launch(JsonNode document, PackageIdentity identity) {
        return Json.MAPPER
                .createObjectNode()
                .put("adapter", identity.format().code())
                .put("mediaBase", "")
                .put("packageId", identity.packageId().toString())
                .put("licenceId", identity.licenceId().toString())
                .put("revision", document.path("revision").asText());
    }

    /** U+2028 and U+2029 are legal in JSON but ended a line in scripts before ES2019; "</" could end a script element. */
    private static String serialized(JsonNode module) {
        try {
            return Json.MAPPER
                    .writeValueAsString(module)
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029")
                    .replace("</", "<\\/");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree can always be written", impossible);
        }
    }
}
