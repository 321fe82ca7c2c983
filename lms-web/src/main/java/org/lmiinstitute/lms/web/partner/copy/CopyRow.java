package org.lmiinstitute.lms.web.partner.copy;

/**
 * A copy, in words.
 *
 * @param about format and revision
 * @param taken the day on which it was downloaded
 * @param by who downloaded it; empty if nobody knows
 * @param age how long ago that was
 * @param look class of the state's colour
 * @param heard when it last said that it starts, or why it says nothing
 * @param heardLook class of that
 * @param changes where to read what changed since; empty if nothing did
 * @param changesName what that is of
 */
public record CopyRow(
        String title,
        String organization,
        String about,
        String taken,
        String by,
        String age,
        String state,
        String look,
        String heard,
        String heardLook,
        String changes,
        String changesName) {}
