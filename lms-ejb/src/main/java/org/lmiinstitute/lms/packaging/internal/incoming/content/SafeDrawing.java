package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.SafeXml;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A drawing without what runs or loads, as our content takes drawings: shapes and text only. */
final class SafeDrawing {

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "foreignobject",
            "iframe",
            "embed",
            "object",
            "audio",
            "video",
            "handler",
            "set",
            "animate",
            "animatetransform",
            "animatemotion",
            "listener");

    private final Remarks remarks;

    private SafeDrawing(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The drawing again as XML; what was taken out is added to the remarks. */
    static byte[] of(SourceFile file, Remarks remarks) throws IOException {
        Document drawing = SafeXml.parse(file);
        if (!"svg".equals(drawing.getDocumentElement().getLocalName())) {
            throw new ArchiveRefusedException(file.path(), "it is no drawing", "a file with the root element svg");
        }
        new SafeDrawing(remarks).clean(drawing.getDocumentElement());
        return written(drawing);
    }

    private void clean(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        for (Node child : children) {
            if (child instanceof Element inner) {
                cleanOrRemove(element, inner);
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                element.removeChild(child);
            } else if (loadsFromElsewhere(String.valueOf(child.getNodeValue()))) {
                remarks.removed("style that loads from elsewhere");
                element.removeChild(child);
            }
        }
        cleanAttributes(element);
    }

    private void cleanOrRemove(Element parent, Element inner) {
        String name = inner.getLocalName();
        if (FORBIDDEN.contains(name.toLowerCase(Locale.ROOT))) {
            remarks.removed("<" + name + "> in a drawing");
            parent.removeChild(inner);
        } else {
            clean(inner);
        }
    }

    private void cleanAttributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        for (Attr attribute : attributes) {
            String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")) {
                remarks.removed("event handler in a drawing");
                element.removeAttributeNode(attribute);
            } else if (isForeign(name, attribute.getValue())) {
                remarks.removed("reference of a drawing to something outside of it");
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static boolean isForeign(String name, String value) {
        boolean isLink = name.equals("href") || name.equals("src");
        return isLink
                ? !value.startsWith("#") && !value.matches("(?is)data:image/(png|jpe?g|gif|webp)[;,].*")
                : loadsFromElsewhere(value) && !name.equals("xmlns");
    }

    private static boolean loadsFromElsewhere(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "");
        return plain.contains("@import")
                || plain.contains("javascript:")
                || plain.matches("(?s).*url\\((?!#|data:).*")
                || plain.contains("\\");
    }

    private static byte[] written(Document drawing) {
        try {
            Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
            identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            identity.transform(new DOMSource(drawing.getDocumentElement()), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }
}
