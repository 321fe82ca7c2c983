package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An element as JSON, for rules that are kept as they stand in a manifest: attributes by {@code @name}, children by their name as
 * arrays, text by {@code #text}; all names are local.
 */
public final class ElementJson {

    private ElementJson() {}

    public static ObjectNode of(XmlElement element) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        element.attributes().forEach((name, value) -> json.put("@" + name.getLocalPart(), value));
        element.children()
                .forEach(child -> json.withArray("/" + child.localName()).add(of(child)));
        if (!element.ownText().isEmpty()) {
            json.put("#text", element.ownText());
        }
        return json;
    }
}
