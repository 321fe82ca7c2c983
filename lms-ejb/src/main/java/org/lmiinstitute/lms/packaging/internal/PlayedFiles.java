package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.stream.Stream;

/** The player once, each module with its document in a script, and all media. */
final class PlayedFiles extends LaunchedFiles {

    private final PackageContent content;

    PlayedFiles(PackageContent content) {
        super(content.modules());
        this.content = content;
    }

    @Override
    List<PackageEntry> shared() {
        return Stream.concat(content.player().playedFiles().stream(), CoursePage.files(content).stream())
                .toList();
    }

    @Override
    List<PackageEntry> own(PackagedModule module) {
        return List.of(StartPage.of(content.player().startPage(), module), ModuleScript.write(module, content));
    }

    @Override
    List<PackageEntry> media(Stream<PackagedModule> of) {
        return content.media(of.flatMap(module -> module.media().stream()).toList());
    }
}
