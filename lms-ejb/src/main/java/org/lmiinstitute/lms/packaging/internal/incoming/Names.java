package org.lmiinstitute.lms.packaging.internal.incoming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of an archive, which must stay apart on every file system: those that know no case and those that do. */
final class Names {

    private final Map<String, String> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    void addFile(String path) {
        String other = files.put(SafePath.key(path), path);
        if (other != null) {
            throw new ArchiveRefusedException(
                    path,
                    other.equals(path)
                            ? "it is there twice"
                            : "only case or accents' spelling set it apart from " + other,
                    "one file of each name");
        }
    }

    void addFolder(String path) {
        folders.add(SafePath.key(path));
    }

    /** Called when all names are known. Folders that only paths name are not kept: there may be many more of them than files. */
    void refuseFilesAsFolders() {
        folders.forEach(this::refuseIfFile);
        files.keySet().forEach(this::refuseFilesAbove);
        folders.forEach(this::refuseFilesAbove);
    }

    private void refuseFilesAbove(String key) {
        for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            refuseIfFile(key.substring(0, slash));
        }
    }

    private void refuseIfFile(String folder) {
        String file = files.get(folder);
        if (file != null) {
            throw new ArchiveRefusedException(file, "it is a file and a folder", "one of the two");
        }
    }
}
