package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The launch session that calls right now. */
@ApplicationScoped
public class CurrentLaunch {

    public UUID id() {
        throw new UnsupportedOperationException();
    }
}
