package org.lmiinstitute.lms.test.partner;

import com.microsoft.playwright.Frame;
import org.lmiinstitute.lms.test.Visitor;

/** Somewhere a module is played by one learner, and what is known there of the learner afterwards. */
interface LearningSystem extends AutoCloseable {

    /** Opens the module in a visitor's browser, and gives the frame that shows it. */
    Frame open(Visitor visitor);

    /** Waits until the learner's step inside the activity is kept, where a browser sends the last of it after its page is gone. */
    default void awaitStep(int step) {}

    /** False where progress stays in the learner's browser. */
    default boolean followsTheLearner() {
        return true;
    }

    Outcome outcome();

    /** Fails if what is known half way is not as the standard wants it, beside the outcome. */
    default void assertHalfWay() {}

    /** The same at the end. */
    default void assertEnded() {}

    @Override
    void close();

    /**
     * What a system says of a learner in a module.
     *
     * @param score 0 to 1; 0 as long as there is none
     */
    record Outcome(boolean completed, boolean passed, double score) {}
}
