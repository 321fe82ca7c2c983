package org.lmiinstitute.lms.packaging;

import java.util.Collection;

/** How many things of a delivered file come in exactly, changed, and not at all. */
public record ImportCounts(int exact, int approximate, int notImported) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public static ImportCounts of(Collection<ImportedItem> items) {
        return new ImportCounts(
                count(items, Fate.EXACT), count(items, Fate.APPROXIMATE), count(items, Fate.NOT_IMPORTED));
    }

    public int all() {
        return exact + approximate + notImported;
    }

    /** Whether nothing of what is in the file comes in. */
    public boolean isNothing() {
        return all() > 0 && all() == notImported;
    }

    public int of(Fate fate) {
        return switch (fate) {
            case EXACT -> exact;
            case APPROXIMATE -> approximate;
            case NOT_IMPORTED -> notImported;
        };
    }

    private static int count(Collection<ImportedItem> items, Fate fate) {
        return (int) items.stream().filter(item -> item.fate() == fate).count();
    }
}
