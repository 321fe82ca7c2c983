package org.lmiinstitute.lms.curriculum.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.SchemaCheck;

/**
 * What all items of one import share.
 *
 * @param root the content folder
 * @param ids where missing ids come from
 */
record ContentWorkspace(Path root, Supplier<UUID> ids, SchemaCheck schemas) {

    ContentWorkspace {
        root = root.toAbsolutePath().normalize();
    }

    /** The same folder, its files taken as they are. */
    ContentWorkspace withoutSchemas() {
        return new ContentWorkspace(root, ids, (node, schema, problems) -> true);
    }

    List<String> namesOf(ContentKind kind) {
        return ContentFolders.namesIn(root.resolve(kind.folder()));
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
