package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

/** A script of prerequisites that makes no condition; the message says why, as what follows a colon. */
final class UnreadableScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableScriptException(String message) {
        super(message);
    }
}
