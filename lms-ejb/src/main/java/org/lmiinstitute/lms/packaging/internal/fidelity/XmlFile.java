package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML file of a package, read by the local names of its elements: formats differ in namespaces and not in those. */
record XmlFile(Element root) {

    /** Empty if it is not well-formed, which no learning system would take either. */
    static Optional<XmlFile> parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new InputSource(new StringReader(xml)));
            return Optional.of(new XmlFile(document.getDocumentElement()));
        } catch (SAXException malformed) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException("Every Java platform reads XML from memory", impossible);
        }
    }

    boolean isCalled(String name) {
        return root.getLocalName().equals(name);
    }

    /** All elements of a name, at any depth. */
    List<Element> all(String name) {
        return all(root, name);
    }

    static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The text of the first element of a name. */
    static Optional<String> text(Element within, String name) {
        return all(within, name).stream().findFirst().map(Node::getTextContent).map(String::strip);
    }

    /** An attribute with its value, if it has one. */
    static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }
}
