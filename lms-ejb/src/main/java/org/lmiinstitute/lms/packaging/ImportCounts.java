package org.lmiinstitute.lms.packaging;

import java.util.Collection;

/** How many things of a delivered file come in exactly, changed, and not at all. */
public record ImportCounts(int exact, int approximate, int notImported) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0);

    public static ImportCounts of(Collection<ReportedItem> items) {
        return new ImportCounts(
                count(items, ImportFate.EXACT),
                count(items, ImportFate.APPROXIMATE),
                count(items, ImportFate.NOT_IMPORTED));
    }

    public int all() {
        return exact + approximate + notImported;
    }

    public int of(ImportFate fate) {
        return switch (fate) {
            case EXACT -> exact;
            case APPROXIMATE -> approximate;
            case NOT_IMPORTED -> notImported;
        };
    }

    private static int count(Collection<ReportedItem> items, ImportFate fate) {
        return (int) items.stream().filter(item -> item.fate() == fate).count();
    }
}
