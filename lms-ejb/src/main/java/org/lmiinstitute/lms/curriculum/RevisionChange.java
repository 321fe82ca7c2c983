package org.lmiinstitute.lms.curriculum;

import java.util.List;

/**
 * One change between two revisions of a module.
 *
 * @param at where within the thing: row and column of a figure, letter of a choice, language of captions; else empty
 * @param major whether it decides on completion or score
 * @param before a short text; "" where there was nothing or where the reader may not see it
 * @param after likewise
 * @param words the text with the words that changed; empty where before and after say it all
 */
public record RevisionChange(
        ChangedThing thing,
        ChangeKind kind,
        ChangedPart part,
        List<String> at,
        boolean major,
        String before,
        String after,
        List<TextRun> words) {

    public RevisionChange {
        at = List.copyOf(at);
        words = List.copyOf(words);
    }
}
