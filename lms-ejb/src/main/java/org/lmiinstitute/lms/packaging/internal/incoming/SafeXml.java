package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one place that reads XML which nobody here wrote, as a tree or as a stream that tells the lines: no document type (but for
 * {@link KnownDoctype}, which is not looked into), so no entity that expands or points elsewhere, nothing included, and no more of it
 * than memory has room for. Schemas are for readers to check; locations that files give are never followed.
 */
public final class SafeXml {

    /** In bytes. A course of a thousand units has a twentieth of it. */
    public static final int LONGEST = 8 << 20;

    /** In all files whose trees are kept together: in memory an element takes some hundred bytes, however short it is written. */
    public static final int MOST_ELEMENTS = 400_000;

    private static final int DEEPEST = 128;
    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String NO_DOCUMENT_TYPE = XERCES + "disallow-doctype-decl";
    private static final String SAX = "http://xml.org/sax/features/";

    private SafeXml() {}

    /**
     * Reads a file, with its namespaces.
     *
     * @throws ArchiveRefusedException with the line, if it is no XML, has a document type, or is too long, too deep or of too many elements
     */
    public static Document parse(SourceFile file) throws IOException {
        if (file.size() > LONGEST) {
            throw Refusals.tooMuch(file.path(), "it is too long for XML to be read", LONGEST + " bytes");
        }
        try (InputStream content = file.open()) {
            byte[] xml = content.readAllBytes();
            if (elements(xml) > MOST_ELEMENTS) {
                throw Refusals.tooMuch(file.path(), "it has too many elements", MOST_ELEMENTS + " elements");
            }
            return builder().parse(new ByteArrayInputStream(KnownDoctype.blanked(xml)));
        } catch (SAXParseException wrong) {
            throw new ArchiveRefusedException(
                    file.path() + ", line " + wrong.getLineNumber(),
                    why(wrong),
                    "well-formed XML without a document type, in at most " + DEEPEST + " levels");
        } catch (SAXException wrong) {
            throw new ArchiveRefusedException(
                    file.path(), "it cannot be read as XML: " + wrong.getMessage(), "well-formed XML");
        }
    }

    /** The parser itself names its setting, and speaks of entities where a file breaks off. */
    private static String why(SAXParseException wrong) {
        String said = wrong.getMessage();
        if (said.contains(NO_DOCUMENT_TYPE)) {
            return "it declares a document type (DOCTYPE)";
        }
        boolean isCut =
                said.startsWith("Premature end of file") || said.startsWith("XML document structures must start");
        return "it cannot be read as XML: " + (isCut ? "it is empty or ends too early" : said);
    }

    /** How many there are, as far as it can be read: what is wrong with it is said by whoever reads it. */
    private static int elements(byte[] xml) {
        int elements = 0;
        try {
            XMLStreamReader reader = stream(xml);
            while (reader.hasNext() && elements <= MOST_ELEMENTS) {
                elements += reader.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            }
            return elements;
        } catch (XMLStreamException malformed) {
            return elements;
        }
    }

    /**
     * Reads a file as a stream. Where a document type is declared the stream says so and says nothing of what it declares; whoever
     * takes the stream refuses it. An entity that XML does not know itself ends the stream.
     *
     * @param xml the whole file, at most {@link #LONGEST} bytes
     * @throws XMLStreamException here or while reading, with the line, if it is no XML
     */
    public static XMLStreamReader stream(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.createXMLStreamReader(new ByteArrayInputStream(KnownDoctype.blanked(xml)));
    }

    /** The platform's own parser, not one that some library brings along and that may not know these limits. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The platform's parser knows all of these", impossible);
        }
    }
}
