package org.lmiinstitute.lms.curriculum.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.PreparedContent;
import org.lmiinstitute.lms.media.MediaStore;

/** The import of a folder that comes in as a whole: its files are done with before its rows are entered, within one transaction. */
final class WholeImport implements PreparedContent {

    /** Imports enter their rows one after the other: two at once might wait for each other in the database. */
    private static final ReentrantLock ENTERING = new ReentrantLock();

    private final ContentWorkspace workspace;
    private final MediaStore media;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Problem> repeatedIds = new ArrayList<>();

    /** An item that was read, and what stores it. */
    private record Taken(FolderItem item, Runnable storing) {}

    WholeImport(ContentWorkspace workspace, MediaStore media) {
        this.workspace = workspace;
        this.media = media;
    }

    /** Reads everything, writes the missing ids, and the media to the disk if all of it is sound. */
    void prepare(List<ContentReader> readers, LongConsumer progress) {
        findRepeatedIds(readers);
        for (ContentReader reader : readers) {
            workspace
                    .namesOf(reader.kind())
                    .forEach(name -> take(reader, new FolderItem(workspace, reader.kind(), name)));
        }
        if (isSound()) {
            taken.forEach(one -> FolderItem.filesOf(one.item()).writeMedia(media, progress));
        }
    }

    /** Of two things with one id the second would take the place of the first. */
    private void findRepeatedIds(List<ContentReader> readers) {
        WrittenIds ids = new WrittenIds(workspace);
        for (ContentReader reader : readers) {
            for (String name : workspace.namesOf(reader.kind())) {
                ids.add(workspace.folder(reader.kind(), name)).stream()
                        .map(WrittenIds.Repeated::problem)
                        .forEach(repeatedIds::add);
            }
        }
    }

    private void take(ContentReader reader, FolderItem item) {
        Runnable storing = item.open() ? reader.read(item) : () -> {};
        taken.add(new Taken(item, storing));
        if (isSound()) {
            FolderItem.filesOf(item).writeIds();
        }
    }

    @Override
    public boolean isSound() {
        return repeatedIds.isEmpty() && taken.stream().map(Taken::item).allMatch(FolderItem::isComplete);
    }

    @Override
    public List<UUID> enter() {
        ENTERING.lock();
        try {
            return enterRows();
        } finally {
            ENTERING.unlock();
        }
    }

    private List<UUID> enterRows() {
        taken.forEach(one -> one.storing().run());
        if (!isSound()) {
            throw new InvalidInputException(problems());
        }
        taken.forEach(one -> FolderItem.filesOf(one.item()).enterMedia(media));
        return taken.stream()
                .map(Taken::item)
                .filter(item -> item.kind().equals(ContentKind.MODULE))
                .map(item -> item.main().id())
                .toList();
    }

    private List<Problem> problems() {
        return Stream.concat(repeatedIds.stream(), taken.stream().flatMap(one -> one.item().problems().stream()))
                .toList();
    }
}
