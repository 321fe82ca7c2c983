package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.Arrays;
import java.util.Optional;

/** Whether a unit needs a window of its own (13.1.4). */
public enum LaunchMethod {
    ANY_WINDOW("AnyWindow"),
    OWN_WINDOW("OwnWindow");

    private final String word;

    LaunchMethod(String word) {
        this.word = word;
    }

    /** As it stands in a course structure and in a unit's launch data. */
    public String word() {
        return word;
    }

    public static Optional<LaunchMethod> find(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }
}
