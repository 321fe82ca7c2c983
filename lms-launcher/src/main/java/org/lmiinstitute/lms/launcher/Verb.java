package org.lmiinstitute.lms.launcher;

/** Something that {@code ./lms} does. */
@FunctionalInterface
interface Verb {

    /** @return the exit code: 0 when all went well */
    int run(Distribution distribution, Settings settings);
}
