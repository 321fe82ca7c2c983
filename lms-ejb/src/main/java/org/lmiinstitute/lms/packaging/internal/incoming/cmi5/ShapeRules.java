package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Findings;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * Holds elements against their shapes. An own check, because a schema's messages name neither the clause nor what would be right.
 */
record ShapeRules(Findings findings) {

    private static final String SCHEMA = "14.0";

    void check(XmlElement element, Shape shape) {
        checkAttributes(element, shape);
        if (!shape.isFree()) {
            checkText(element, shape);
            checkChildren(element, shape);
        }
    }

    private void checkAttributes(XmlElement element, Shape shape) {
        for (String name : shape.requiredAttributes()) {
            if (element.attribute(name).isEmpty()) {
                findings.add(
                        element,
                        "<" + element.localName() + "> has no " + name,
                        "the attribute " + name,
                        shape.clause());
            }
        }
        for (QName name : element.attributes().keySet()) {
            if (!isAllowed(name, shape)) {
                findings.addAttribute(
                        element,
                        name.getLocalPart(),
                        "<" + element.localName() + "> has no attribute of this name",
                        "only attributes of the schema"
                                + (shape.takesForeignAttributes() ? ", or a vendor's own in its own namespace" : ""),
                        SCHEMA);
            }
        }
    }

    private static boolean isAllowed(QName name, Shape shape) {
        return switch (name.getNamespaceURI()) {
            case XMLConstants.NULL_NS_URI -> shape.knowsAttribute(name.getLocalPart());
            case XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI -> true;
            case Shape.NAMESPACE -> false;
            default -> shape.takesForeignAttributes();
        };
    }

    private void checkText(XmlElement element, Shape shape) {
        if (!shape.holdsText() && !element.ownText().isEmpty()) {
            findings.add(
                    element,
                    "words stand directly in <" + element.localName() + ">",
                    "words only in " + (shape == Shape.TEXTS ? "<langstring>" : "the elements that are made for them"),
                    SCHEMA);
        }
    }

    private void checkChildren(XmlElement element, Shape shape) {
        List<XmlElement> children = element.children();
        int place = 0;
        for (Shape.Part part : shape.parts()) {
            int taken = shape.isOrdered() ? take(children, place, part) : takeAnywhere(children, part);
            place += taken;
            if (taken == 0 && part.required() && !standsSomewhere(element, part)) {
                findings.add(
                        element, "<" + element.localName() + "> has no " + part.names(), order(shape), shape.clause());
            }
        }
        children.stream()
                .skip(place)
                .filter(child -> !isExtension(child, shape))
                .forEach(child -> displaced(child, shape));
    }

    /** Checks the children that fit a part, from a place on, and says how many there were. */
    private int take(List<XmlElement> children, int from, Shape.Part part) {
        int next = from;
        while (next < children.size() && fits(children.get(next), part) && (part.repeated() || next == from)) {
            check(children.get(next), part.elements().get(children.get(next).localName()));
            next++;
        }
        return next - from;
    }

    private int takeAnywhere(List<XmlElement> children, Shape.Part part) {
        return children.stream()
                .filter(child -> fits(child, part))
                .limit(1)
                .mapToInt(child -> take(List.of(child), 0, part))
                .sum();
    }

    private static boolean fits(XmlElement child, Shape.Part part) {
        return child.namespace().equals(Shape.NAMESPACE) && part.elements().containsKey(child.localName());
    }

    private static boolean standsSomewhere(XmlElement element, Shape.Part part) {
        return element.children().stream().anyMatch(child -> fits(child, part));
    }

    private static boolean isExtension(XmlElement child, Shape shape) {
        return shape.isExtensible()
                && !child.namespace().equals(Shape.NAMESPACE)
                && !child.namespace().isEmpty();
    }

    private void displaced(XmlElement child, Shape shape) {
        findings.add(child, "<" + child.localName() + "> may not stand here", order(shape), SCHEMA);
    }

    private static String order(Shape shape) {
        String parts = shape.parts().stream().map(ShapeRules::inWords).collect(Collectors.joining(", "));
        return (parts.isEmpty() ? "no elements" : parts + (shape.isOrdered() ? " in this order" : ""))
                + (shape.isExtensible() ? ", then a vendor's own in another namespace" : "");
    }

    private static String inWords(Shape.Part part) {
        return part.names() + (part.repeated() ? " (one or more)" : part.required() ? "" : " (if any)");
    }
}
