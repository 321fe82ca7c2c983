package org.lmiinstitute.lms.web.partner;

import java.util.List;

/**
 * A row of the page, in words.
 *
 * @param about course code and length
 * @param published month of the current revision
 * @param copies the copies held, each by revision and format
 * @param state the state in words
 * @param look class of the state's colour
 */
public record PackageRow(
        String title,
        String about,
        String revision,
        String published,
        List<Held> copies,
        String state,
        String look,
        List<Download> downloads) {

    /**
     * A copy that is held.
     *
     * @param changes where to read what changed since; empty if nothing did
     * @param changesName what that is of
     */
    public record Held(String revision, String about, String changes, String changesName) {}

    /**
     * A format to take.
     *
     * @param wanted whether taking it would bring a held copy up to date
     */
    public record Download(String label, String name, String address, boolean wanted) {}
}
