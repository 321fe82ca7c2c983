package org.lmiinstitute.lms.curriculum;

import java.util.List;

/** A short list of codes (topics, audiences) in one column, separated by commas. */
public final class Words {

    private Words() {}

    public static String join(List<String> words) {
        return String.join(",", words);
    }

    public static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
