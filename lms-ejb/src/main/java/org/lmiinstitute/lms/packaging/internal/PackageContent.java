package org.lmiinstitute.lms.packaging.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All that a writer may know and use: what is packaged, the package's identity, the player and the media.
 *
 * @param home what the package knows of us
 * @param player the player's own files, its start page and its fonts with their licences among them
 * @param mediaBytes gives the bytes of a path {@code media/<sha256>.<extension>}
 */
record PackageContent(
        PackageIdentity identity,
        Edition edition,
        HomeLine home,
        List<PackageEntry> player,
        Function<String, PackageEntry.Source> mediaBytes) {

    PackageContent {
        player = List.copyOf(player);
        if (player.stream().noneMatch(PackageContent::isStartPage)) {
            throw new IllegalArgumentException("A package needs the player's " + PackagedModule.START_PAGE);
        }
    }

    PackageAbout about() {
        return edition.about();
    }

    List<PackagedModule> modules() {
        return edition.modules();
    }

    /** Whatever a package that plays holds beside its manifest: the player once, each module's own files, all media. */
    List<PackageEntry> played() {
        List<PackageEntry> files = new ArrayList<>(shared());
        modules().forEach(module -> files.addAll(own(module)));
        files.addAll(media());
        return files;
    }

    /** The player's files that all modules use. */
    List<PackageEntry> shared() {
        return player.stream().filter(file -> !isStartPage(file)).toList();
    }

    /** The start page and the script of one module. */
    List<PackageEntry> own(PackagedModule module) {
        return List.of(StartPage.of(startPage(), module), ModuleScript.write(module, identity, home));
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

    private PackageEntry startPage() {
        return player.stream().filter(PackageContent::isStartPage).findFirst().orElseThrow();
    }

    private static boolean isStartPage(PackageEntry file) {
        return file.path().equals(PackagedModule.START_PAGE);
    }
}
