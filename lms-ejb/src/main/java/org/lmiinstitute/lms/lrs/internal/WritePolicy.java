package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.lmiinstitute.lms.lrs.CredentialBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.ReportBinding;

/** What the holder of a bound credential may say. */
interface WritePolicy {

    /** @throws org.lmiinstitute.lms.common.NotAllowedException with the reason */
    void requireMayWrite(JsonNode statement);

    static WritePolicy of(CredentialBinding binding) {
        if (binding instanceof LaunchBinding launch) {
            return new LaunchPolicy(launch);
        }
        return new ReportPolicy((ReportBinding) binding);
    }
}
