package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one file that differs between two modules' packages: a classic script that hands the player its module, the answer key and
 * how it was launched. It is a script and not JSON, because a page opened from a folder may not fetch its neighbours.
 */
final class ModuleScript {

    static final String NAME = "module.js";

    private ModuleScript() {}

    static PackageEntry write(PackagedModule module, PackageIdentity identity, HomeLine home) {
        ObjectNode script = Json.MAPPER.createObjectNode();
        script.set("document", module.document());
        script.set("key", module.key());
        script.set("launch", launch(module, identity, home));
        return PackageEntry.text(module.folder() + NAME, "window.LMI_MODULE = " + serialized(script) + ";\n");
    }

    private static ObjectNode launch(PackagedModule module, PackageIdentity identity, HomeLine home) {
        ObjectNode launch = Json.MAPPER
                .createObjectNode()
                .put("adapter", identity.format().code())
                .put("mediaBase", module.toRoot())
                .put("packageId", identity.packageId().toString())
                .put("licenceId", identity.terms().licenceId().toString())
                .put("revision", module.number().toString());
        if (!identity.terms().attribution().isEmpty()) {
            launch.put("attribution", identity.terms().attribution());
        }
        home.addTo(launch);
        return launch;
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
