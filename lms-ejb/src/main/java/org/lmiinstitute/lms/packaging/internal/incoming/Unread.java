package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lmiinstitute.lms.common.LmsException;

/** What of a package cannot be read stays out, and the rest of the package comes in. */
public final class Unread {

    private static final Logger LOG = System.getLogger(Unread.class.getName());
    private static final String OUR_FAULT =
            "reading it failed by a fault of this installation, not of the package; the log of the server has the rest";

    private Unread() {}

    /**
     * Why something stays out: what is refused says it itself. A fault of ours is written to the log, where it is to be found and mended.
     * What would fail for the next thing too, a file that cannot be read say, goes on.
     *
     * @param place what was read, by its path in the package
     */
    public static String why(String place, RuntimeException failure) {
        if (failure instanceof ArchiveRefusedException) {
            return failure.getMessage();
        }
        if (failure instanceof LmsException || failure instanceof UncheckedIOException) {
            throw failure;
        }
        LOG.log(Level.ERROR, "Reading " + place + " of a delivered package failed", failure);
        return OUR_FAULT;
    }
}
