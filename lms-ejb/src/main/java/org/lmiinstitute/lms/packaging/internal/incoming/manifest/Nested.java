package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts elements that stand in each other.
 *
 * @param counted those that count and that are looked into
 */
public record Nested(Predicate<XmlElement> counted) {

    /**
     * How many children of a name there are, in an element and in those of its children, at any depth, that are led through.
     *
     * @param through name of the elements that are looked into
     */
    public long count(XmlElement element, String through, String name) {
        return stream(element, through, name).count();
    }

    private Stream<XmlElement> stream(XmlElement element, String through, String name) {
        return Stream.concat(
                element.children(name).filter(counted),
                element.children(through).filter(counted).flatMap(inner -> stream(inner, through, name)));
    }
}
