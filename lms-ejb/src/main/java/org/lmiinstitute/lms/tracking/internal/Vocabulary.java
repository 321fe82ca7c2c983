package org.lmiinstitute.lms.tracking.internal;

import org.lmiinstitute.lms.curriculum.ActivityKind;

/** The IRIs of the profiles that the LMS speaks, beside its {@link Verb}s. */
final class Vocabulary {

    static final String PLATFORM = "LMI Learning";

    /** cmi5, section 9.6.2.1: marks a statement that cmi5 defines. */
    static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    /** cmi5, section 9.6.2.2: marks a statement that moveOn looks at. */
    static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    private static final String CMI5_CONTEXT = "https://w3id.org/xapi/cmi5/context/extensions/";
    static final String SESSION_ID = CMI5_CONTEXT + "sessionid";
    static final String MASTERY_SCORE = CMI5_CONTEXT + "masteryscore";
    static final String LAUNCH_MODE = CMI5_CONTEXT + "launchmode";
    static final String LAUNCH_URL = CMI5_CONTEXT + "launchurl";
    static final String MOVE_ON_RULE = CMI5_CONTEXT + "moveon";

    /** The category of every statement of the Video Profile. */
    static final String VIDEO = "https://w3id.org/xapi/video";

    /** The category of every statement of the SCORM profile. */
    static final String SCORM = "https://w3id.org/xapi/scorm";

    private static final String VIDEO_EXTENSION = "https://w3id.org/xapi/video/extensions/";
    static final String VIDEO_SESSION = VIDEO_EXTENSION + "session-id";
    static final String VIDEO_LENGTH = VIDEO_EXTENSION + "length";
    static final String VIDEO_THRESHOLD = VIDEO_EXTENSION + "completion-threshold";
    static final String VIDEO_TIME = VIDEO_EXTENSION + "time";
    static final String VIDEO_TIME_FROM = VIDEO_EXTENSION + "time-from";
    static final String VIDEO_TIME_TO = VIDEO_EXTENSION + "time-to";
    static final String VIDEO_PROGRESS = VIDEO_EXTENSION + "progress";
    static final String VIDEO_SEGMENTS = VIDEO_EXTENSION + "played-segments";

    static final String COURSE_TYPE = "https://w3id.org/xapi/cmi5/activitytype/course";
    static final String MODULE_TYPE = "http://adlnet.gov/expapi/activities/module";
    static final String QUESTION_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction";

    static final String OBJECTIVE_TYPE = "http://adlnet.gov/expapi/activities/objective";

    private Vocabulary() {}

    static String typeOf(ActivityKind kind) {
        return switch (kind) {
            case LESSON -> "http://adlnet.gov/expapi/activities/lesson";
            case VIDEO -> "https://w3id.org/xapi/video/activity-type/video";
            case DATA_EXERCISE -> "http://adlnet.gov/expapi/activities/performance";
            case QUIZ -> "http://adlnet.gov/expapi/activities/assessment";
            case EXTERNAL_PACKAGE -> "http://adlnet.gov/expapi/activities/lesson";
        };
    }

    /** The LMS's own extensions stand under the id base, like everything that only it defines. */
    static String attempt(String idBase) {
        return idBase + "/id/extension/attempt";
    }

    static String tryNumber(String idBase) {
        return idBase + "/id/extension/try";
    }
}
