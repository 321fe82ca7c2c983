package org.lmiinstitute.lms.packaging.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a package whose modules are launched holds beside its manifest. */
abstract class LaunchedFiles {

    private final List<PackagedModule> modules;

    LaunchedFiles(List<PackagedModule> modules) {
        this.modules = modules;
    }

    static LaunchedFiles of(PackageContent content) {
        return switch (content.format().kind()) {
            case PLAYED -> new PlayedFiles(content);
            case DISPATCH -> new ThinFiles(content);
            case CARTRIDGE -> throw new IllegalArgumentException(content.format() + " launches no module");
        };
    }

    /** What all modules use. */
    abstract List<PackageEntry> shared();

    /** A module's own start page and script. */
    abstract List<PackageEntry> own(PackagedModule module);

    /** The media of some modules, each file once. */
    abstract List<PackageEntry> media(Stream<PackagedModule> of);

    final List<PackageEntry> all() {
        List<PackageEntry> files = new ArrayList<>(shared());
        modules.forEach(module -> files.addAll(own(module)));
        files.addAll(media(modules.stream()));
        return files;
    }

    /** The paths of what a module needs beside what all use. */
    final List<String> paths(PackagedModule module) {
        return Stream.concat(own(module).stream(), media(Stream.of(module)).stream())
                .map(PackageEntry::path)
                .toList();
    }
}
