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
 * @param downloads the formats that are held, or the usual one
 * @param others all other formats
 * @param othersName what these are of, for who does not see the row
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
        List<Download> downloads,
        List<Download> others,
        String othersName) {

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
     * A format to take.
     *
     * @param wanted whether taking it would bring a held copy up to date
     */
    public record Download(String label, String name, String address, boolean wanted) {}
}
