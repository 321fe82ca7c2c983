package org.lmiinstitute.lms.packaging.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a finished manifest back with an XML parser, as an importer would. Paths name elements and attributes without namespaces. */
record ManifestReader(String text, Document document) {

    /** A name in a path, and no function. */
    private static final Pattern NAME = Pattern.compile("(?<=[/@])([A-Za-z]+)(?![\\w(:.-])");

    ManifestReader(byte[] xml) {
        this(new String(xml, StandardCharsets.UTF_8), parse(xml));
    }

    String value(String path) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(local(path), document);
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    List<String> values(String path) {
        try {
            NodeList nodes = (NodeList)
                    XPathFactory.newInstance().newXPath().evaluate(local(path), document, XPathConstants.NODESET);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                values.add(nodes.item(i).getNodeValue());
            }
            return values;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    private static String local(String path) {
        return NAME.matcher(path).replaceAll("*[local-name()='$1']");
    }

    private static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException failure) {
            throw new IllegalArgumentException("Not well-formed", failure);
        }
    }
}
