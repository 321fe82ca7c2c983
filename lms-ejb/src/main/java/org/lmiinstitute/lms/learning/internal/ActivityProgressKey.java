package org.lmiinstitute.lms.learning.internal;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Attempt and activity: what tells one row of activity progress from another. */
public final class ActivityProgressKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID attemptId;
    private String activity;

    /** For the persistence provider. */
    public ActivityProgressKey() {}

    public ActivityProgressKey(UUID attemptId, String activity) {
        this.attemptId = attemptId;
        this.activity = activity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityProgressKey key
                && Objects.equals(attemptId, key.attemptId)
                && Objects.equals(activity, key.activity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attemptId, activity);
    }
}
