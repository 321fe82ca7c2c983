package org.lmiinstitute.lms.web.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportCounts;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** The report of an import as a table for a terminal. */
final class ReportTable {

    private static final int FATE = 14;
    private static final int WIDEST = 50;

    private ReportTable() {}

    /** What it is, a line for each thing, and the counts. */
    static List<String> lines(ContentImport read, List<ImportedItem> items) {
        List<String> lines = new ArrayList<>(List.of(read.title() + " (" + read.kind() + ")", ""));
        int kind = width(items.stream().map(ImportedItem::kind));
        int label = width(items.stream().map(ImportedItem::label));
        items.forEach(item -> lines.add(
                (pad(item.fate().word(), FATE) + pad(item.kind(), kind) + pad(item.label(), label) + item.reason())
                        .stripTrailing()));
        lines.add("");
        lines.add(counts(read.counts()));
        return lines;
    }

    private static String counts(ImportCounts counts) {
        return counts.all() + " things: " + counts.exact() + " exact, " + counts.approximate() + " approximate, "
                + counts.notImported() + " not imported.";
    }

    private static int width(Stream<String> texts) {
        return Math.min(WIDEST, texts.mapToInt(String::length).max().orElse(0)) + 2;
    }

    /** A text that is too long stays whole, and moves what stands behind it. */
    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(2, width - text.length()));
    }
}
