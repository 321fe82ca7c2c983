package org.lmiinstitute.lms.curriculum.internal;

import jakarta.ejb.ApplicationException;

/** Rolls an item back whose problems stand in itself; caught by the importer. */
@ApplicationException(rollback = true)
class UnsoundItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsoundItemException(String title) {
        super(title);
    }
}
