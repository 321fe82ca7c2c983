package org.lmiinstitute.lms.partner;

import java.util.Optional;

/**
 * A licence, and how far it is used.
 *
 * @param state how it stands now
 * @param seatsTaken how many learners started through thin packages
 */
public record GrantedLicence(Licence licence, LicenceState state, long seatsTaken) {

    /** How many learners may still start; none: as many as there are. */
    public Optional<Long> seatsFree() {
        return licence.conditions().learnerLimit().map(limit -> Math.max(0, limit - seatsTaken));
    }
}
