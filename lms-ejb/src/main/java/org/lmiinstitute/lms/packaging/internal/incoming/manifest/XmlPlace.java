package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.Optional;

/**
 * Where an element stands. A chain and no text: a hostile file with long names would make a long text for each of its elements.
 *
 * @param within the place of the element around it; empty for the root
 * @param step its local name, with its number among those of its name from 1
 */
public record XmlPlace(Optional<XmlPlace> within, String step) {

    /** An XPath with local names: {@code /courseStructure/block[2]/au[1]}. */
    public String path() {
        return within.map(XmlPlace::path).orElse("") + "/" + step;
    }
}
