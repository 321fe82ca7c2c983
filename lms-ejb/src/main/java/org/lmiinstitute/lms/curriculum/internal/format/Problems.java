package org.lmiinstitute.lms.curriculum.internal.format;

import org.lmiinstitute.lms.curriculum.ContentPlace;

/** Takes what is wrong with a content file. */
@FunctionalInterface
public interface Problems {

    void report(ContentPlace place, String what, String expected);
}
