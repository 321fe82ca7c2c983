package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** What became of each thing of a package, line by line. */
public final class Ledger {

    public static final String CARTRIDGE = "cartridge";
    public static final String ITEM = "item";
    public static final String RESOURCE = "resource";
    public static final String QUESTION = "question";

    private final List<ImportedItem> items = new ArrayList<>();

    /** Came in as it is, unless something is remarked. */
    public void taken(String kind, String label, String place, Remarks remarks) {
        Fate fate = remarks.isEmpty() ? Fate.EXACT : Fate.APPROXIMATE;
        add(kind, label, place, fate, remarks.sentence());
    }

    public void left(String kind, String label, String place, String why) {
        add(kind, label, place, Fate.NOT_IMPORTED, why);
    }

    /**
     * Writes a line.
     *
     * @param reason begins in lower case and has no full stop; empty if the fate is exact
     */
    public void add(String kind, String label, String place, Fate fate, String reason) {
        items.add(new ImportedItem(kind, PlainLine.shortened(label), place, fate, sentence(reason)));
    }

    private static String sentence(String reason) {
        String begun = reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
        return begun.isEmpty() || begun.matches("(?s).*[.!?…]") ? begun : begun + ".";
    }

    public List<ImportedItem> items() {
        return List.copyOf(items);
    }
}
