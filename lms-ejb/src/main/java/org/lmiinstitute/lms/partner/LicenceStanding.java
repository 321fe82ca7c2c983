package org.lmiinstitute.lms.partner;

import java.time.Instant;

/** Whether a licence lets anything be done at a moment. */
public enum LicenceStanding {
    NOT_YET,
    VALID,
    ENDED;

    static LicenceStanding of(Licence licence, Instant moment) {
        if (licence.isValidAt(moment)) {
            return VALID;
        }
        return licence.hasBegunAt(moment) ? ENDED : NOT_YET;
    }
}
