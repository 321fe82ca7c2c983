package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** What the importer says of a folder of content files that something else has written. */
public final class WrittenContent {

    private static final Schemas SCHEMAS = new Schemas();

    /**
     * A module as learners get it.
     *
     * @param keys what is right, by the short id of the question
     */
    public record Built(ObjectNode document, ObjectNode keys) {}

    private WrittenContent() {}

    /** All problems of all modules and banks. */
    public static List<String> problems(Path root) {
        Stream<String> modules =
                modules(root).stream().flatMap(name -> ContentChecks.module(root, name).problems().stream());
        Stream<String> banks =
                ContentFolders.namesIn(root.resolve("banks")).stream().flatMap(name -> bank(root, name).stream());
        return Stream.concat(modules, banks).toList();
    }

    public static List<String> modules(Path root) {
        return ContentFolders.namesIn(root.resolve("modules"));
    }

    public static Built built(Path root, String module) {
        ContentChecks.Built built = ContentChecks.module(root, module);
        if (!built.problems().isEmpty()) {
            throw new AssertionError(String.join("\n", built.problems()));
        }
        return new Built(built.document(), built.keys());
    }

    private static List<String> bank(Path root, String name) {
        FolderItem item = new FolderItem(
                new ContentWorkspace(root, ContentChecks.countingIds(), SCHEMAS), ContentKind.BANK, name);
        if (item.open()) {
            new BankReader(() -> "https://lms.example.org").read(item);
        }
        return item.problems().stream().map(Problem::toString).toList();
    }
}
