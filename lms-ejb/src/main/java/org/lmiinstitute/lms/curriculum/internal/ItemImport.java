package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.media.MediaStore;

/** Imports one item in a transaction of its own: all of it, or nothing. */
@ApplicationScoped
public class ItemImport {

    private MediaStore media;
    private ImportedItems items;
    private Transactions transactions;
    private Clock clock;

    protected ItemImport() {}

    @Inject
    public ItemImport(MediaStore media, ImportedItems items, Transactions transactions, Clock clock) {
        this.media = media;
        this.items = items;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads an opened item and stores it in a transaction of its own, or nothing of it.
     *
     * @param hash of its files, asked for when missing ids have been written
     * @throws UnsoundItemException if it has problems
     */
    public void run(ContentReader reader, FolderItem item, Supplier<String> hash) {
        Runnable storing = reader.read(item);
        if (item.isSound()) {
            FolderItem.filesOf(item).writeMedia(media, written -> {});
        }
        transactions.once(() -> store(storing, item, hash));
    }

    private void store(Runnable storing, FolderItem item, Supplier<String> hash) {
        storing.run();
        if (!item.isSound()) {
            throw new UnsoundItemException(item.title());
        }
        UUID id = item.main().id();
        FolderItem.filesOf(item).writeIds();
        FolderItem.filesOf(item).enterMedia(media);
        items.remember(item.kind(), item.name(), id, item.isComplete() ? hash.get() : "", clock.instant());
    }
}
