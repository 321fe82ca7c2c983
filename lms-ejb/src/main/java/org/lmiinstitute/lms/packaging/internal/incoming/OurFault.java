package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lmiinstitute.lms.common.LmsException;

/** A fault of ours in reading one thing of a package: that thing stays out, and the rest of the package comes in. */
public final class OurFault {

    private static final Logger LOG = System.getLogger(OurFault.class.getName());
    private static final String REASON =
            "reading it failed by a fault of this installation, not of the package; the log of the server has the rest";

    private OurFault() {}

    /**
     * Writes a fault to the log, where it is to be found and mended. What is none of ours, a refusal or a file that cannot be read, goes
     * on.
     *
     * @param place what was read, by its path in the package
     * @return why that stays out
     */
    public static String in(String place, RuntimeException fault) {
        if (fault instanceof LmsException || fault instanceof UncheckedIOException) {
            throw fault;
        }
        LOG.log(Level.ERROR, "Reading " + place + " of a delivered package failed", fault);
        return REASON;
    }
}
