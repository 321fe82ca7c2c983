package org.lmiinstitute.lms.curriculum;

import java.util.Set;

/**
 * Takes one kind of content item in. Each feature registers its own as a CDI bean; the importer finds the folders, checks the
 * main file against its schema, skips what did not change, and gives each item its own transaction.
 */
public interface ContentReader {

    ContentKind kind();

    /**
     * Reads the files of an item outside of any transaction, and reports to it what breaks rules that a schema cannot say.
     *
     * @return what stores it, within a transaction and without its files: it checks what only rows can tell, reports that too, and
     *     stores what the item describes if it {@linkplain ContentItem#isSound() is sound}. An item with a problem is rolled back,
     *     whatever was stored.
     */
    Runnable read(ContentItem item);

    /** Names of items (as {@code modules/<folder>}) whose change makes this one count as changed too. */
    default Set<String> uses(ContentItem item) {
        return Set.of();
    }
}
