package org.lmiinstitute.lms.web.partner;

import java.util.List;

/**
 * A change, in words.
 *
 * @param where the activity that it stands in; empty for the module and for the activity itself
 * @param what what became of which part of which thing
 * @param look class of the tag's colour
 * @param weight "major" or "minor" in words
 * @param before a short text; empty where there was none
 * @param after likewise
 * @param words the text with what left and what came; empty where before and after say it all
 */
public record ChangeRow(
        String where, String what, String look, String weight, String before, String after, List<Run> words) {

    /**
     * Some words of a text.
     *
     * @param fate {@code same}, {@code removed} or {@code added}
     */
    public record Run(String fate, String text) {}
}
