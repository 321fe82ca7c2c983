package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.ModuleWriter;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** Builds the documents of content folders without a database. */
final class ContentChecks {

    private static final Schemas SCHEMAS = new Schemas();
    private static final String ID_BASE = "https://lms.example.org";

    /** What came of a module. */
    record Built(ObjectNode document, ObjectNode keys, FolderItem item) {

        List<String> problems() {
            return item.problems().stream().map(Problem::toString).toList();
        }
    }

    private ContentChecks() {}

    static Built module(Path root, String name) {
        return module(root, name, countingIds());
    }

    static Built module(Path root, String name, Supplier<UUID> ids) {
        FolderItem item = new FolderItem(new ContentWorkspace(root, ids, SCHEMAS), ContentKind.MODULE, name);
        if (!item.open()) {
            return new Built(null, null, item);
        }
        ContentNode main = item.main();
        ModuleDescription description = ModuleReader.description(item);
        DocumentContext context = new DocumentContext(FolderItem.filesOf(item), () -> ID_BASE, description.language());
        ObjectNode document = new ModuleWriter(context, ids).write(main.id(), description, main);
        return new Built(document, context.keys(), item);
    }

    /** Ids that count up, so that documents can be compared. */
    static Supplier<UUID> countingIds() {
        int[] last = {0};
        return () -> new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + ++last[0]);
    }
}
