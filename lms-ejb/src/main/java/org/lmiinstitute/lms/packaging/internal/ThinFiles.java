package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page for each module that loads the player and the module from here: no document, no key, no media. What it says stays true
 * whatever revision comes.
 */
final class ThinFiles extends LaunchedFiles {

    private static final String SCRIPT = "launch.js";

    private final PackageContent content;

    ThinFiles(PackageContent content) {
        super(content.modules());
        this.content = content;
    }

    @Override
    List<PackageEntry> shared() {
        return content.player().thinFiles();
    }

    @Override
    List<PackageEntry> own(PackagedModule module) {
        return List.of(StartPage.of(content.player().thinPage(), module), script(module));
    }

    @Override
    List<PackageEntry> media(Stream<PackagedModule> of) {
        return List.of();
    }

    private PackageEntry script(PackagedModule module) {
        ObjectNode launch = Json.MAPPER
                .createObjectNode()
                .put("adapter", content.format().adapter())
                .put("packageId", content.identity().packageId().toString())
                .put("base", content.home().dispatch() + module.id() + "/")
                .put("title", module.title())
                .put("language", module.language());
        return PackageEntry.text(module.folder() + SCRIPT, Json.script("LMI_DISPATCH", launch));
    }
}
