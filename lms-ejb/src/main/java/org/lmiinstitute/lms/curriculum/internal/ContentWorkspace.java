package org.lmiinstitute.lms.curriculum.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/**
 * What all items of one import share.
 *
 * @param root the content folder
 * @param ids where missing ids come from
 */
record ContentWorkspace(Path root, Supplier<UUID> ids, Schemas schemas) {

    ContentWorkspace {
        root = root.toAbsolutePath().normalize();
    }

    /** How problems call a file: with the name of the content folder before it, and with slashes. */
    String nameOf(Path file) {
        return root.getFileName() + "/" + root.relativize(file).toString().replace('\\', '/');
    }

    Path folder(ContentKind kind, String name) {
        return root.resolve(kind.folder()).resolve(name);
    }

    boolean has(ContentKind kind, String name) {
        return name.matches("[^/\\\\]+")
                && Files.isRegularFile(folder(kind, name).resolve(kind.mainFile()));
    }
}
