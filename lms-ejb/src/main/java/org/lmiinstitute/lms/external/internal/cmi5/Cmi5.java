package org.lmiinstitute.lms.external.internal.cmi5;

/** The names that cmi5 gives to things. */
public final class Cmi5 {

    /** Sections 10 and 11. */
    public static final String LAUNCH_DATA = "LMS.LaunchData";

    public static final String LEARNER_PREFERENCES = "cmi5LearnerPreferences";

    /** Section 9.6.2.1. */
    public static final String CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    /** Section 9.6.2.2. */
    public static final String MOVE_ON_CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/moveon";

    /** Section 9.4. */
    static final String BLOCK_TYPE = "https://w3id.org/xapi/cmi5/activitytype/block";

    static final String COURSE_TYPE = "https://w3id.org/xapi/cmi5/activitytype/course";

    private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/extensions/";
    /** Section 9.6.3. */
    public static final String SESSION_ID = CONTEXT + "sessionid";

    public static final String MASTERY_SCORE = CONTEXT + "masteryscore";
    static final String LAUNCH_MODE = CONTEXT + "launchmode";
    static final String LAUNCH_URL = CONTEXT + "launchurl";
    static final String MOVE_ON = CONTEXT + "moveon";
    static final String LAUNCH_PARAMETERS = CONTEXT + "launchparameters";

    /** Section 9.5.5.2. */
    static final String REASON = "https://w3id.org/xapi/cmi5/result/extensions/reason";

    private Cmi5() {}
}
