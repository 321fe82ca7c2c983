package org.lmiinstitute.lms.curriculum.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.ImportReport;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** The importer: goes through the folders of all kinds that some feature reads. */
@ApplicationScoped
public class FolderImporter implements ContentImporter {

    private final Schemas schemas = new Schemas();

    private Instance<ContentReader> readers;
    private ItemImport itemImport;
    private ImportedItems items;
    private Ids ids;

    protected FolderImporter() {}

    @Inject
    public FolderImporter(Instance<ContentReader> readers, ItemImport itemImport, ImportedItems items, Ids ids) {
        this.readers = readers;
        this.itemImport = itemImport;
        this.items = items;
        this.ids = ids;
    }

    @Override
    public synchronized ImportReport importAll(Path contentFolder) {
        ContentWorkspace workspace = new ContentWorkspace(contentFolder, ids::next, schemas);
        List<ContentReader> inOrder = readers.stream()
                .sorted(Comparator.comparingInt(reader -> reader.kind().order()))
                .toList();
        return new ImportRun(workspace, inOrder, items.all(), itemImport).run();
    }
}
