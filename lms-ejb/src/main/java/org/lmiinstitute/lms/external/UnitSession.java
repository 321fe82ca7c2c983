package org.lmiinstitute.lms.external;

/** @param isOpen whether the unit of an opening has begun and may still say something; false of what has no sessions */
public record UnitSession(boolean isOpen) {}
