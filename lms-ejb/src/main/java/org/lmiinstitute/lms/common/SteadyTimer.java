package org.lmiinstitute.lms.common;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * What a timer does each time, whatever happens to it: a failure is told, once in a row, and the next time it is tried again. The
 * container would drop a timer that fails twice, and an outage of the database lasts longer than that. Each bean with a timer has one.
 */
public final class SteadyTimer {

    private final Logger log;
    private final String what;
    private volatile boolean isFailing;

    /**
     * @param owner in whose name a failure is logged
     * @param what the work, as in "Erasures cannot go on"
     */
    public SteadyTimer(Class<?> owner, String what) {
        this.log = System.getLogger(owner.getName());
        this.what = what;
    }

    /** Does the work; never throws what it throws. */
    public void run(Runnable work) {
        try {
            work.run();
            isFailing = false;
        } catch (RuntimeException e) {
            log.log(isFailing ? Level.DEBUG : Level.ERROR, what + "; it is tried again the next time.", e);
            isFailing = true;
        }
    }
}
