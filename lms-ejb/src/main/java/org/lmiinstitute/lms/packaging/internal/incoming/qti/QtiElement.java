package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An element of a file of questions, asked for by local names: editions differ in namespaces and not in names. */
public record QtiElement(Element dom) {

    public String name() {
        return dom.getLocalName();
    }

    public boolean is(String name) {
        return name().equals(name);
    }

    public Stream<QtiElement> children() {
        List<QtiElement> children = new ArrayList<>();
        for (Node child = dom.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(new QtiElement(element));
            }
        }
        return children.stream();
    }

    public Stream<QtiElement> children(String name) {
        return children().filter(child -> child.is(name));
    }

    public Optional<QtiElement> child(String name) {
        return children(name).findFirst();
    }

    /** Elements of a name below this one, in document order. */
    public List<QtiElement> all(String name) {
        NodeList found = dom.getElementsByTagNameNS("*", name);
        List<QtiElement> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add(new QtiElement((Element) found.item(i)));
        }
        return all;
    }

    public Optional<QtiElement> first(String name) {
        return all(name).stream().findFirst();
    }

    /** An attribute without white space around it; empty if it is not there or says nothing. */
    public Optional<String> attribute(String name) {
        return Optional.of(dom.getAttribute(name).strip()).filter(value -> !value.isEmpty());
    }

    public String attributeOr(String name, String otherwise) {
        return attribute(name).orElse(otherwise);
    }

    public String text() {
        return dom.getTextContent().strip();
    }

    boolean isChildOf(String name) {
        return dom.getParentNode() != null && name.equals(dom.getParentNode().getLocalName());
    }

    /** Whether it stands in an element of this name, this side of a boundary. */
    public boolean isWithin(String name, QtiElement boundary) {
        for (Node at = dom.getParentNode(); at != null && at != boundary.dom(); at = at.getParentNode()) {
            if (name.equals(at.getLocalName())) {
                return true;
            }
        }
        return false;
    }
}
