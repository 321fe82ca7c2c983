package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lmiinstitute.lms.lrs.internal.WritesUnderWay;

/** Up to when the stores are complete; it tells nothing about what is in them, so anybody may ask. */
@ApplicationScoped
public class Consistency {

    private WritesUnderWay writes;

    protected Consistency() {}

    @Inject
    public Consistency(WritesUnderWay writes) {
        this.writes = writes;
    }

    /** Everything stored before this moment can be read. */
    public Instant through() {
        return writes.consistentThrough();
    }
}
