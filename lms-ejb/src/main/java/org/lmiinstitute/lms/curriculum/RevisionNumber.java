package org.lmiinstitute.lms.curriculum;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a revision, {@code major.minor}. Major grows when a tracked activity was added, removed or re-scored, minor
 * with every other change.
 */
public record RevisionNumber(int major, int minor) implements Comparable<RevisionNumber> {

    public static final RevisionNumber FIRST = new RevisionNumber(1, 0);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}");

    private static final Comparator<RevisionNumber> ORDER =
            Comparator.comparingInt(RevisionNumber::major).thenComparingInt(RevisionNumber::minor);

    /** Reads {@code 2.1}. */
    public static RevisionNumber parse(String text) {
        String[] parts = text.split("\\.", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("\"" + text + "\" is not a revision number such as 2.1");
        }
        return new RevisionNumber(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Likewise; empty if it is no such number. */
    public static Optional<RevisionNumber> find(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
    }

    public RevisionNumber nextMajor() {
        return new RevisionNumber(major + 1, 0);
    }

    public RevisionNumber nextMinor() {
        return new RevisionNumber(major, minor + 1);
    }

    @Override
    public int compareTo(RevisionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
