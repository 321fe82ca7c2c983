package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * An element of a manifest, with all that is in it.
 *
 * @param line of the end of its start tag, from 1
 * @param attributes by name; those without a prefix are in no namespace
 * @param ownText what stands directly in it, white space around it removed
 */
public record XmlElement(
        QName name,
        int line,
        XmlPlace place,
        Map<QName, String> attributes,
        List<XmlElement> children,
        String ownText) {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An XPath with local names that finds it. */
    public String path() {
        return place.path();
    }

    /** The file and the line where it stands: {@code cmi5.xml:12}. */
    public String line(String file) {
        return file + ":" + line;
    }

    public String localName() {
        return name.getLocalPart();
    }

    public String namespace() {
        return name.getNamespaceURI();
    }

    /** Children with a local name, whatever their namespace: editions of a format differ in namespaces and not in names. */
    public Stream<XmlElement> children(String localName) {
        return children.stream().filter(child -> child.localName().equals(localName));
    }

    public Optional<XmlElement> child(String localName) {
        return children(localName).findFirst();
    }

    /** The text of the first child with this name, if there is any. */
    public Optional<String> childText(String localName) {
        return child(localName).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** An attribute without a namespace, white space around it removed. */
    public Optional<String> attribute(String localName) {
        return attribute("", localName);
    }

    public Optional<String> attribute(String namespace, String localName) {
        return Optional.ofNullable(attributes.get(new QName(namespace, localName)))
                .map(String::strip);
    }

    /** An attribute with a local name, whatever its namespace. */
    public Optional<String> anyAttribute(String localName) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().getLocalPart().equals(localName))
                .map(attribute -> attribute.getValue().strip())
                .findFirst();
    }

    /** Its text and that of the elements in it. */
    public String text() {
        return Stream.concat(Stream.of(ownText), children.stream().map(XmlElement::text))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** This element and all below it, in document order. */
    public Stream<XmlElement> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::withDescendants));
    }
}
