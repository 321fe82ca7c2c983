package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;

/** Reads a manifest into elements in one pass; a DOM would not tell the lines. */
public final class ManifestXml {

    private static final int DEEPEST = 100;

    /** A course of a thousand units has a tenth of it; each file of an archive may be named, and other things too. */
    private static final int MOST_ELEMENTS = 200_000;

    /** Of a name, in letters: places repeat the names around them. */
    private static final int LONGEST_NAME = 100;

    private final String file;
    private final Deque<Growing> open = new ArrayDeque<>();
    private int elements;

    private ManifestXml(String file) {
        this.file = file;
    }

    /**
     * Reads the root element.
     *
     * @param file how problems call it
     * @param clause of the specification that wants it to be XML
     * @throws ManifestRefusedException if it is not well-formed, declares a document type, is too long or nested too deep
     * @throws IOException if it cannot be read any more
     */
    public static XmlElement read(InputStream content, String file, String clause) throws IOException {
        byte[] bytes = content.readNBytes(SafeXml.LONGEST + 1);
        if (bytes.length > SafeXml.LONGEST) {
            throw new ManifestRefusedException(
                    file, "the manifest is too long", "at most " + SafeXml.LONGEST + " bytes");
        }
        try {
            return new ManifestXml(file).root(SafeXml.stream(bytes));
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNumber());
            throw new ManifestRefusedException(
                    file + ":" + line, "this is not well-formed XML", "XML 1.0 (" + clause + ")");
        }
    }

    private XmlElement root(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD ->
                    throw refused(xml, "the file declares a document type", "no DOCTYPE and no entities of its own");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(xml, "the file uses the entity " + xml.getLocalName(), "the character itself");
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement finished = open.pop().finished();
                    if (open.isEmpty()) {
                        return finished;
                    }
                    open.element().children.add(finished);
                }
                default -> {
                    // comments and processing instructions say nothing to a reader
                }
            }
        }
    }

    private void start(XMLStreamReader xml) {
        if (++elements > MOST_ELEMENTS) {
            throw refused(xml, "there are too many elements", "at most " + MOST_ELEMENTS);
        }
        if (xml.getLocalName().length() > LONGEST_NAME) {
            throw refused(xml, "an element has too long a name", "at most " + LONGEST_NAME + " letters");
        }
        if (open.size() == DEEPEST) {
            throw refused(xml, "elements are nested too deep", "at most " + DEEPEST + " levels");
        }
        Growing parent = open.peek();
        XmlPlace place = parent == null
                ? new XmlPlace(Optional.empty(), xml.getLocalName())
                : parent.placeOfNext(xml.getLocalName());
        open.push(new Growing(xml, place));
    }

    private ManifestRefusedException refused(XMLStreamReader xml, String what, String expected) {
        return new ManifestRefusedException(file + ":" + xml.getLocation().getLineNumber(), what, expected);
    }

    /** An element whose end has not been read. */
    private static final class Growing {

        private final QName name;
        private final int line;
        private final XmlPlace place;
        private final Map<QName, String> attributes = new HashMap<>();
        private final Map<String, Integer> childrenOfName = new HashMap<>();
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Growing(XMLStreamReader xml, XmlPlace place) {
            this.name = xml.getName();
            this.line = xml.getLocation().getLineNumber();
            this.place = place;
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                attributes.put(xml.getAttributeName(i), xml.getAttributeValue(i));
            }
        }

        XmlPlace placeOfNext(String child) {
            int number = childrenOfName.merge(child, 1, Integer::sum);
            return new XmlPlace(Optional.of(place), child + "[" + number + "]");
        }

        XmlElement finished() {
            return new XmlElement(
                    name, line, place, attributes, children, text.toString().strip());
        }
    }
}
