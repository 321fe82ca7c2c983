package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.Optional;

/**
 * A resource that the manifest lists.
 *
 * @param type as the manifest states it
 * @param main the file that it is opened with or described by, if the manifest names one
 * @param files all that belong to it, the main one among them
 * @param variants ids of resources that are the same in other formats (Common Cartridge 1.3)
 * @param use that it is meant for, if the manifest says one: {@code lessonplan}, {@code syllabus}, {@code assignment}
 */
public record ImsResource(
        String id,
        String type,
        Optional<String> main,
        List<String> files,
        List<String> variants,
        Optional<String> use) {

    public ImsResource {
        files = List.copyOf(files);
        variants = List.copyOf(variants);
    }

    public String place() {
        return "imsmanifest.xml, resource " + id;
    }

    /** The name of its file. */
    public String label() {
        return main.map(path -> path.substring(path.lastIndexOf('/') + 1)).orElse(id);
    }
}
