package org.lmiinstitute.lms.tracking;

import java.util.List;

/**
 * The learner's receipt on exit.
 *
 * @param saved everything that was told is kept
 * @param remaining what still counts toward completion
 * @param score of the module, 0 to 1, or null
 * @param status of the module
 */
public record Receipt(boolean saved, List<Remaining> remaining, Double score, String status) {

    /**
     * An activity that is not completed.
     *
     * @param activity its short id
     * @param title its title
     * @param what what is left to do: {@code finish}, {@code watch}, {@code answer} or {@code pass}
     */
    public record Remaining(String activity, String title, String what) {}
}
