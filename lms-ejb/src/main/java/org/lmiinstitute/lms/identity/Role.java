package org.lmiinstitute.lms.identity;

import java.util.List;

/** The names of the roles, as Jakarta Security groups and in {@code @RolesAllowed}. */
public final class Role {
    /** Every signed-in account has it. */
    public static final String LEARNER = "learner";

    public static final String TRAINER = "trainer";
    public static final String HOST = "host";
    public static final String ORGANIZER = "organizer";
    public static final String FACILITATOR = "facilitator";
    public static final String PARTNER = "partner";
    public static final String ANALYST = "analyst";
    public static final String ADMINISTRATOR = "administrator";

    /** A program of an organization, signed in at {@code /api/} with a bearer token. */
    public static final String API_CLIENT = "api-client";

    /** A program with an LRS credential, at {@code /xapi/}. */
    public static final String LRS_CLIENT = "lrs-client";

    /** A learner's player during one launch session, at {@code /play/api/} and {@code /xapi/}. */
    public static final String LAUNCH = "launch";

    /** The roles that an account can be given. */
    public static final List<String> OF_ACCOUNTS =
            List.of(LEARNER, TRAINER, HOST, ORGANIZER, FACILITATOR, PARTNER, ANALYST, ADMINISTRATOR);

    private Role() {}
}
