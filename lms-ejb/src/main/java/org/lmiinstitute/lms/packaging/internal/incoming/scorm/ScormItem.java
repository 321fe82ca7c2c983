package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A line of an outline.
 *
 * @param source the element that it was read from
 * @param visible whether the outline shows it
 * @param launch what it opens; a heading opens nothing
 * @param hiddenControls which controls of the player it hides, by the words of {@code hideLMSUI} (2004)
 * @param sequencing as given (2004)
 * @param sharedData the stores that it shares with other items, as given (2004, 4th edition)
 */
public record ScormItem(
        XmlElement source,
        String identifier,
        String title,
        boolean visible,
        Optional<Launch> launch,
        ItemRules rules,
        Set<String> hiddenControls,
        Optional<XmlElement> sequencing,
        Optional<XmlElement> sharedData,
        List<ScormItem> children) {

    /**
     * What an item opens.
     *
     * @param resource the identifier of its resource
     * @param kind whether it speaks to the run-time
     */
    public record Launch(String resource, ScormResource.Kind kind, LaunchAddress address) {}

    public ScormItem {
        hiddenControls = Set.copyOf(hiddenControls);
        children = List.copyOf(children);
    }

    Stream<ScormItem> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ScormItem::withDescendants));
    }
}
