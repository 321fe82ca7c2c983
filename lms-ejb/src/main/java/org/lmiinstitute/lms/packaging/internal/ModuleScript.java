package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The one file that differs between two modules' packages: a classic script that hands the player its module, the answer key and
 * how it was launched.
 */
final class ModuleScript {

    static final String NAME = "module.js";

    private ModuleScript() {}

    static PackageEntry write(PackagedModule module, PackageContent content) {
        ObjectNode script = Json.MAPPER.createObjectNode();
        script.set("document", module.document());
        script.set("key", module.key());
        script.set("launch", launch(module, content));
        return PackageEntry.text(module.folder() + NAME, Json.script("LMI_MODULE", script));
    }

    private static ObjectNode launch(PackagedModule module, PackageContent content) {
        PackageIdentity identity = content.identity();
        ObjectNode launch = Json.MAPPER
                .createObjectNode()
                .put("adapter", identity.format().adapter())
                .put("mediaBase", module.toRoot())
                .put("packageId", identity.packageId().toString())
                .put("licenceId", identity.terms().licenceId().toString())
                .put("revision", module.number().toString());
        if (!identity.terms().attribution().isEmpty()) {
            launch.put("attribution", identity.terms().attribution());
        }
        CoursePage.place(content, module, launch);
        content.home().addTo(launch);
        return launch;
    }
}
