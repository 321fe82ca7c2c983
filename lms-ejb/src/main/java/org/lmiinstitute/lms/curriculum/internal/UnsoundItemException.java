package org.lmiinstitute.lms.curriculum.internal;

/** Rolls an item back whose problems stand in itself; caught by the importer. */
class UnsoundItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsoundItemException(String title) {
        super(title);
    }
}
