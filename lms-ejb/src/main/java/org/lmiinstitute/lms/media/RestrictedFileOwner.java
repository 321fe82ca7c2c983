package org.lmiinstitute.lms.media;

/**
 * Knows which restricted files something leads to. Each feature that keeps some has a bean of it: what no owner names is taken for
 * what a cancelled or failed run left, and goes at night.
 */
public interface RestrictedFileOwner {

    /** Whether something of this owner leads to the file with this hash. */
    boolean keeps(String sha256);
}
