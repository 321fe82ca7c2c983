package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The one place that reads XML which nobody here wrote: no document type, so no entity that expands or points elsewhere, nothing
 * included, and no more of it than memory has room for. Schemas are for readers to check; locations that files give are never
 * followed.
 */
public final class SafeXml {

    /** In bytes; as a tree it takes some ten times as much memory. A course of a thousand units has a tenth of it. */
    static final long LONGEST = 8 << 20;

    private static final int DEEPEST = 128;
    private static final String XERCES = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";

    private SafeXml() {}

    /**
     * Reads a file, with its namespaces.
     *
     * @throws ArchiveRefusedException with the line, if it is no XML, has a document type, or is too long or too deep
     */
    public static Document parse(SourceFile file) throws IOException {
        if (file.size() > LONGEST) {
            throw Refusals.tooMuch(file.path(), "it is too long for XML to be read", LONGEST + " bytes");
        }
        try (InputStream content = file.open()) {
            return builder().parse(content);
        } catch (SAXParseException wrong) {
            throw new ArchiveRefusedException(
                    file.path() + ", line " + wrong.getLineNumber(),
                    "it cannot be read as XML: " + wrong.getMessage(),
                    "well-formed XML without a document type, in at most " + DEEPEST + " levels");
        } catch (SAXException wrong) {
            throw new ArchiveRefusedException(
                    file.path(), "it cannot be read as XML: " + wrong.getMessage(), "well-formed XML");
        }
    }

    /** The platform's own parser, not one that some library brings along and that may not know these limits. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(XERCES + "disallow-doctype-decl", true);
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
