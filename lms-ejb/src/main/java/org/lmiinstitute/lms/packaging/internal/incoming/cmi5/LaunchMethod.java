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

    public static Optional<LaunchMethod> find(String word) {
        return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
    }
}
