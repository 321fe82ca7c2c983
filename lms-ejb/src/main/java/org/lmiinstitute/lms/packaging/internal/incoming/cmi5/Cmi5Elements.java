package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** The specification's own elements: those of vendors, which may follow them, may have the same names in another namespace (13.1.5). */
final class Cmi5Elements {

    private Cmi5Elements() {}

    static boolean is(XmlElement element) {
        return element.namespace().equals(Shape.NAMESPACE);
    }

    static Stream<XmlElement> children(XmlElement within, String name) {
        return within.children(name).filter(Cmi5Elements::is);
    }

    static Optional<XmlElement> child(XmlElement within, String name) {
        return children(within, name).findFirst();
    }

    static Optional<String> childText(XmlElement within, String name) {
        return child(within, name).map(XmlElement::text).filter(text -> !text.isEmpty());
    }
}
