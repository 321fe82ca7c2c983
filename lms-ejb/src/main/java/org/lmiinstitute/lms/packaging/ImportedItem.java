package org.lmiinstitute.lms.packaging;

/**
 * Something that a delivered package has, and what becomes of it.
 *
 * @param kind what it is, in a word of the source's own format: {@code item}, {@code resource}, {@code file}
 * @param label what people call it: its title, or its path
 * @param place where the source has it: a file, with line and element where it stands in a manifest
 * @param reason what changed or why it is left out, as a sentence; empty for what is exact
 */
public record ImportedItem(String kind, String label, String place, Fate fate, String reason) {

    /** A file of the package, or one that it should have. */
    public static final String FILE = "file";

    public ImportedItem {
        if ((fate == Fate.EXACT) != reason.isEmpty()) {
            throw new IllegalArgumentException(
                    kind + " " + label + " is " + fate + " with the reason \"" + reason + "\"");
        }
    }

    public static ImportedItem exact(String kind, String label, String place) {
        return new ImportedItem(kind, label, place, Fate.EXACT, "");
    }

    public static ImportedItem approximate(String kind, String label, String place, String reason) {
        return new ImportedItem(kind, label, place, Fate.APPROXIMATE, reason);
    }

    public static ImportedItem notImported(String kind, String label, String place, String reason) {
        return new ImportedItem(kind, label, place, Fate.NOT_IMPORTED, reason);
    }
}
