package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.media.MediaTypes;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/** The images and other files that will come along with one module, each once. */
public final class ModuleFiles {

    private static final Set<String> SHOWN = Set.of("svg", "png", "jpg", "jpeg", "webp", "gif");
    private static final String SVG = "svg";

    private final Slugs names = new Slugs();
    private final List<CarriedFile> all = new ArrayList<>();
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, Remarks> changed = new LinkedHashMap<>();
    private final Room room;

    /** The files of the only module of a package. */
    public ModuleFiles() {
        this(new Room());
    }

    /** @param room of the package, which all its modules share */
    public ModuleFiles(Room room) {
        this.room = room;
    }

    /** Of the package. */
    public Room room() {
        return room;
    }

    /**
     * Takes a file along.
     *
     * @return its path in the folder; empty if learners get no files of its kind here, or it is no drawing although it says so
     */
    public Optional<String> carry(SourceFile file) throws IOException {
        String known = paths.get(file.path());
        if (known != null) {
            return Optional.of(known);
        }
        String extension = MediaTypes.extensionOf(file.path());
        boolean isUnknown = MediaTypes.find(extension).isEmpty();
        if (isUnknown || extension.equals(SVG) && !isDrawing(file)) {
            return Optional.empty();
        }
        String path = path(file.path(), extension);
        all.add(new CarriedFile.Delivered(path, file.path()));
        paths.put(file.path(), path);
        return Optional.of(path);
    }

    /** Takes content along that was no file; empty if that is too much of it. */
    public Optional<String> carry(String name, byte[] content) {
        if (!room.takes(content.length)) {
            return Optional.empty();
        }
        String path = path(name, MediaTypes.extensionOf(name));
        all.add(new CarriedFile.Drawn(path, content));
        return Optional.of(path);
    }

    /** What was changed in files that were taken along, by their path in the package. */
    public Map<String, Remarks> changed() {
        return Map.copyOf(changed);
    }

    /** Paths in the package of what was taken along. */
    public Set<String> sources() {
        return Set.copyOf(paths.keySet());
    }

    List<CarriedFile> all() {
        return List.copyOf(all);
    }

    private boolean isDrawing(SourceFile file) throws IOException {
        Remarks remarks = new Remarks();
        try {
            SafeDrawing.of(file, remarks);
        } catch (ArchiveRefusedException noDrawing) {
            return false;
        }
        if (!remarks.isEmpty()) {
            changed.put(file.path(), remarks);
        }
        return true;
    }

    private String path(String original, String extension) {
        String name = original.substring(original.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = names.of(dot < 0 ? name : name.substring(0, dot), "file");
        return (SHOWN.contains(extension) ? "media/" : "data/") + stem + "." + extension;
    }
}
