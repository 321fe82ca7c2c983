package org.lmiinstitute.lms.packaging.internal.incoming.qti;

/** A question that is unlike all of ours; the message says how. It stays out and the others come in. */
final class UnlikeQuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnlikeQuestionException(String how) {
        super(how);
    }
}
