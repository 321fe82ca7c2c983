package org.lmiinstitute.lms.lrs.internal;

import java.util.Optional;

/**
 * Which statements of a store are wanted; those that refer to a wanted one (that void it, for example) are wanted too.
 *
 * @param verb only this verb
 * @param activity only what has this activity as its object or in its context
 */
public record LogFilter(Optional<String> verb, Optional<String> activity) {

    public static final LogFilter EVERYTHING = new LogFilter(Optional.empty(), Optional.empty());
}
