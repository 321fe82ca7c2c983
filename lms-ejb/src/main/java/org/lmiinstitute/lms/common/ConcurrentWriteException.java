package org.lmiinstitute.lms.common;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** Another writer was faster with the same rows. Nothing of the transaction is kept, and the whole of it may be tried again. */
public class ConcurrentWriteException extends LmsException {

    private static final long serialVersionUID = 1L;

    private static final int DUPLICATE_KEY = 1062;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    /** The same on MySQL and MariaDB. */
    private static final Set<Integer> LOST_RACES = Set.of(DUPLICATE_KEY, LOCK_WAIT_TIMEOUT, DEADLOCK);

    private static final int DEEPEST = 20;

    private final boolean late;

    private ConcurrentWriteException(SQLException cause) {
        super("Others are writing the same just now; please try again in a moment.", cause);
        late = cause.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }

    /** The lost race that a failure tells of, however deep it is wrapped; empty for any other failure. */
    public static Optional<ConcurrentWriteException> find(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof ConcurrentWriteException known) {
                return Optional.of(known);
            }
            if (cause instanceof SQLException refusal && LOST_RACES.contains(refusal.getErrorCode())) {
                return Optional.of(new ConcurrentWriteException(refusal));
            }
        }
        return Optional.empty();
    }

    /** Whether a lock was waited for in vain: who tries again at once may wait as long again. */
    public boolean isLate() {
        return late;
    }
}
