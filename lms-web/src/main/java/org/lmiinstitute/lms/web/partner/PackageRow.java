package org.lmiinstitute.lms.web.partner;

import java.util.List;

/**
 * A row of the page, in words.
 *
 * @param address where one looks at it and chooses a format
 * @param about course code and length
 * @param revision of a module; empty for a course, which is told by its day
 * @param published month of the current revision, or day of a course's newest module
 * @param copies the copies held, each by revision and format
 * @param state the state in words
 * @param look class of the state's colour
 * @param get how to get it, or get it again
 * @param formatsName what the formats and steps are of, for who does not see the row
 */
public record PackageRow(
        String title,
        String address,
        String about,
        String revision,
        String published,
        List<Held> copies,
        String state,
        String look,
        Get get,
        String formatsName) {

    /**
     * A copy that is held.
     *
     * @param about format, and when it was taken
     * @param running when it last said that it runs; empty if it never did
     * @param changes where to read what changed since; empty if nothing did
     * @param changesName what that is of
     */
    public record Held(String revision, String about, String running, String changes, String changesName) {}

    /**
     * The one button of the row.
     *
     * @param direct whether it begins a download; otherwise a format is chosen first
     * @param wanted whether the download would bring a held copy up to date
     */
    public record Get(String label, String name, String address, boolean direct, boolean wanted) {}
}
