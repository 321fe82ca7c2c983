package org.lmiinstitute.lms.learning;

import java.util.Arrays;

/** The kinds of activity that are tracked, by their names in the module document. */
public enum ActivityKind {
    LESSON("lesson"),
    VIDEO("video"),
    DATA_EXERCISE("data-exercise"),
    QUIZ("quiz");

    private final String name;

    ActivityKind(String name) {
        this.name = name;
    }

    public static ActivityKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of activity is called " + name));
    }

    @Override
    public String toString() {
        return name;
    }
}
