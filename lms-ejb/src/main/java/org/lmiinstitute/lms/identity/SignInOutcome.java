package org.lmiinstitute.lms.identity;

import java.time.Duration;

/** How a try to sign in ended. */
public sealed interface SignInOutcome {

    /** The password is right and the account is active. */
    record Accepted(SignedIn who) implements SignInOutcome {}

    /** Address and password don't fit; nothing tells whether the account exists. */
    record Wrong() implements SignInOutcome {}

    /** Too many tries for this account or from this network address; the next counts after {@code pause}. */
    record TooMany(Duration pause) implements SignInOutcome {}
}
