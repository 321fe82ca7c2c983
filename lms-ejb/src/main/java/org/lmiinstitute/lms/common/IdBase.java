package org.lmiinstitute.lms.common;

/** The base of every IRI of this installation, as it was stored at the first start; without a slash at its end. */
@FunctionalInterface
public interface IdBase {

    String value();
}
