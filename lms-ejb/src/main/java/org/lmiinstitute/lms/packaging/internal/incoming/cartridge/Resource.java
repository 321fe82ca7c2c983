package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import java.util.Optional;

/**
 * A resource that the manifest lists.
 *
 * @param type as the manifest states it
 * @param main the file that it is opened with or described by, if the manifest names one
 * @param files all that belong to it, the main one among them
 */
record Resource(String id, String type, ResourceKind kind, Optional<String> main, List<String> files) {

    Resource {
        files = List.copyOf(files);
    }

    String place() {
        return "imsmanifest.xml, resource " + id;
    }

    String label() {
        return main.map(path -> path.substring(path.lastIndexOf('/') + 1)).orElse(id);
    }
}
