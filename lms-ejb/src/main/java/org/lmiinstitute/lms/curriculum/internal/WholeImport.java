package org.lmiinstitute.lms.curriculum.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.media.MediaStore;

/** The import of a folder that comes in as a whole, within one transaction. Files that are kept meanwhile and then not used harm nobody. */
final class WholeImport {

    private final ContentWorkspace workspace;
    private final List<ContentReader> readers;
    private final MediaStore media;
    private final List<UUID> modules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    WholeImport(ContentWorkspace workspace, List<ContentReader> readers, MediaStore media) {
        this.workspace = workspace;
        this.readers = readers;
        this.media = media;
    }

    /** @throws InvalidInputException with the problems of all items */
    List<UUID> run() {
        findRepeatedIds();
        for (ContentReader reader : readers) {
            workspace
                    .namesOf(reader.kind())
                    .forEach(name -> take(reader, new FolderItem(workspace, reader.kind(), name)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return List.copyOf(modules);
    }

    /** Of two things with one id the second would take the place of the first. */
    private void findRepeatedIds() {
        WrittenIds ids = new WrittenIds(workspace);
        for (ContentReader reader : readers) {
            for (String name : workspace.namesOf(reader.kind())) {
                ids.add(workspace.folder(reader.kind(), name)).stream()
                        .map(WrittenIds.Repeated::problem)
                        .forEach(problems::add);
            }
        }
    }

    private void take(ContentReader reader, FolderItem item) {
        if (item.open()) {
            reader.read(item);
        }
        problems.addAll(item.problems());
        if (problems.isEmpty()) {
            FolderItem.filesOf(item).writeIds();
            FolderItem.filesOf(item).keepMedia(media);
        }
        if (reader.kind().equals(ContentKind.MODULE) && problems.isEmpty()) {
            modules.add(item.main().id());
        }
    }
}
