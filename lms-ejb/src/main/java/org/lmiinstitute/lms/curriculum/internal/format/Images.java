package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** The images that a text may show. */
public interface Images {

    /**
     * Where learners find an image.
     *
     * @param file as the text names it
     * @return empty if it is none, which is reported
     */
    Optional<String> src(String file, ContentPlace namedAt);
}
