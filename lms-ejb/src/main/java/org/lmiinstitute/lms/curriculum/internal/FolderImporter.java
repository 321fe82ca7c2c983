package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.ImportReport;
import org.lmiinstitute.lms.curriculum.PreparedContent;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;
import org.lmiinstitute.lms.media.MediaStore;

/** The importer: goes through the folders of all kinds that some feature reads. */
@ApplicationScoped
public class FolderImporter implements ContentImporter {

    private final Schemas schemas = new Schemas();

    private Instance<ContentReader> readers;
    private ItemImport itemImport;
    private ImportedItems items;
    private MediaStore media;
    private Ids ids;

    protected FolderImporter() {}

    @Inject
    public FolderImporter(
            Instance<ContentReader> readers, ItemImport itemImport, ImportedItems items, MediaStore media, Ids ids) {
        this.readers = readers;
        this.itemImport = itemImport;
        this.items = items;
        this.media = media;
        this.ids = ids;
    }

    @Override
    public synchronized ImportReport importAll(Path contentFolder) {
        return new ImportRun(workspace(contentFolder), inOrder(), items.all(), itemImport).run();
    }

    @Override
    public PreparedContent prepareWhole(Path foreignFolder, LongConsumer progress) {
        WholeImport whole = new WholeImport(workspace(foreignFolder), media);
        whole.prepare(inOrder(), progress);
        return whole;
    }

    private ContentWorkspace workspace(Path folder) {
        return new ContentWorkspace(folder, ids::next, schemas);
    }

    private List<ContentReader> inOrder() {
        return readers.stream()
                .sorted(Comparator.comparingInt(reader -> reader.kind().order()))
                .toList();
    }
}
