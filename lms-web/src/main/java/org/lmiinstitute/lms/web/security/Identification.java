package org.lmiinstitute.lms.web.security;

import java.security.Principal;
import java.util.Set;

/** What a request says of its caller. */
sealed interface Identification {

    /** Nobody in particular. */
    Identification ANONYMOUS = new Anonymous();

    /** Refused; the answer says why. */
    Identification REFUSED = new Refused();

    static Identification of(Principal principal, Set<String> groups) {
        return new Known(principal, groups);
    }

    /** Somebody, and the groups that they are in. */
    record Known(Principal principal, Set<String> groups) implements Identification {
        public Known {
            groups = Set.copyOf(groups);
        }
    }

    /** See {@link #ANONYMOUS}. */
    record Anonymous() implements Identification {}

    /** See {@link #REFUSED}. */
    record Refused() implements Identification {}
}
