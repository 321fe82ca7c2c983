package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Counts the elements of a manifest by where they stand, apart from whatever a reader made of them. */
public final class StatedCounts {

    private final List<String> paths;

    public StatedCounts(XmlElement manifest) {
        this(manifest, element -> true);
    }

    /** Counts only some of them. */
    public StatedCounts(XmlElement manifest, Predicate<XmlElement> counted) {
        this.paths =
                manifest.withDescendants().filter(counted).map(XmlElement::path).toList();
    }

    /**
     * How many there are.
     *
     * @param path a regular expression over the whole of {@link XmlElement#path()}
     */
    public long of(String path) {
        return paths.stream().filter(Pattern.compile(path).asMatchPredicate()).count();
    }
}
