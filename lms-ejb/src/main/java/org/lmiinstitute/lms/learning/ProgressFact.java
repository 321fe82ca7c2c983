package org.lmiinstitute.lms.learning;

import java.time.Instant;

/**
 * One thing that a learning record says about an attempt. Progress is nothing but its facts, applied in the order in which
 * they were recorded; the same facts always give the same progress.
 */
public sealed interface ProgressFact {

    /** The progress after this fact. */
    AttemptProgress on(AttemptProgress before);

    /** A fact about one activity. */
    sealed interface OfActivity extends ProgressFact {

        String activity();

        ActivityProgress on(ActivityProgress before);

        @Override
        default AttemptProgress on(AttemptProgress before) {
            return before.with(activity(), on(before.activity(activity())));
        }
    }

    record Opened(String activity, Instant at) implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.opened(at);
        }
    }

    /** Parts of a video were played; the fraction counts everything played so far. */
    record Watched(String activity, Segments segments, double fraction, Double position, Instant at)
            implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.watched(segments, fraction, position, at);
        }
    }

    record Answered(String activity, String question, String response, double score, boolean correct, Instant at)
            implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.answered(question, response, score, correct, at);
        }
    }

    record TryBegun(String activity, int number, Instant at) implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.tryBegun(number, at);
        }
    }

    /** Every question of a try was answered. */
    record TryFinished(String activity, boolean passed, double score, Instant at) implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.finished(passed, score, at);
        }
    }

    /** An external package said how the learner did: passed or failed if it judges, a score from 0 to 1 if it counts. */
    record Judged(String activity, Boolean passed, Double score, Instant at) implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.judged(passed, score, at);
        }
    }

    record ActivityCompleted(String activity, Instant at) implements OfActivity {
        @Override
        public ActivityProgress on(ActivityProgress before) {
            return before.completed(at);
        }
    }

    record ModuleFinished(Success success, Double score, Instant at) implements ProgressFact {
        @Override
        public AttemptProgress on(AttemptProgress before) {
            return before.finished(success, score, at);
        }
    }

    record ModuleCompleted(Instant at) implements ProgressFact {
        @Override
        public AttemptProgress on(AttemptProgress before) {
            return before.completed(at);
        }
    }
}
