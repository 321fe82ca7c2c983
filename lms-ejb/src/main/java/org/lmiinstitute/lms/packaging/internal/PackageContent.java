package org.lmiinstitute.lms.packaging.internal;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * All that a writer may know and use: what is packaged, the package's identity, the player and the media.
 *
 * @param home what the package knows of us
 * @param player the player's own files
 * @param mediaBytes gives the bytes of a path {@code media/<sha256>.<extension>}
 */
record PackageContent(
        PackageIdentity identity,
        Edition edition,
        HomeLine home,
        PlayerKit player,
        Function<String, PackageEntry.Source> mediaBytes) {

    PackageFormat format() {
        return identity.format();
    }

    PackageAbout about() {
        return edition.about();
    }

    List<PackagedModule> modules() {
        return edition.modules();
    }

    /** Whatever a package with modules to launch holds beside its manifest. */
    LaunchedFiles launched() {
        return LaunchedFiles.of(this);
    }

    /** The media of all modules, each file once. */
    List<PackageEntry> media() {
        return media(
                modules().stream().flatMap(module -> module.media().stream()).toList());
    }

    List<PackageEntry> media(Collection<String> paths) {
        return new TreeSet<>(paths)
                .stream()
                        .map(path -> new PackageEntry(path, mediaBytes.apply(path)))
                        .toList();
    }
}
