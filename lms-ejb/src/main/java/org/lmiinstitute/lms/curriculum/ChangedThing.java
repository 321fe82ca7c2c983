package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/**
 * What changed between two revisions of a module, and where it stands.
 *
 * @param kind of an activity, block or question as documents write it: {@code figure}; of a module {@code module}
 * @param id permanent
 * @param label a few words to know it by: its title, or how it begins
 * @param activityId the activity that it stands in or is; null for the module
 * @param activity title of that activity; "" for the module
 */
public record ChangedThing(Subject subject, String kind, UUID id, String label, UUID activityId, String activity) {

    /** The levels of a module. */
    public enum Subject {
        MODULE,
        ACTIVITY,
        BLOCK,
        QUESTION;

        /** As JSON and bundles write it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
