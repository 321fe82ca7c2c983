package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What questions say, as HTML, whether it stands in them as text, as escaped HTML or as elements. */
final class Material {

    private Material() {}

    /** The material of QTI 1.2 in an element, but for what stands in its responses. */
    static String html(QtiElement holder) {
        StringBuilder html = new StringBuilder();
        holder.children().forEach(child -> add(child, html));
        return html.toString();
    }

    private static void add(QtiElement part, StringBuilder html) {
        switch (part.name()) {
            case "mattext", "matemtext" -> html.append(text(part));
            case "matimage" ->
                html.append("<img src=\"")
                        .append(Entities.escape(part.attributeOr("uri", "")))
                        .append("\">");
            case "mataudio" ->
                html.append("<audio src=\"")
                        .append(Entities.escape(part.attributeOr("uri", "")))
                        .append("\"></audio>");
            case "matvideo" ->
                html.append("<video src=\"")
                        .append(Entities.escape(part.attributeOr("uri", "")))
                        .append("\"></video>");
            case "matbreak" -> html.append("<br>");
            case "material",
                    "flow",
                    "flow_mat",
                    "altmaterial",
                    "presentation_material",
                    "solutionmaterial",
                    "hintmaterial",
                    "solution" -> part.children().forEach(child -> add(child, html));
            case "response_lid", "response_str", "response_num", "response_grp", "response_xy" ->
                part.children("material").forEach(child -> add(child, html));
            default -> {
                // metadata and processing say nothing to a learner
            }
        }
    }

    private static String text(QtiElement mattext) {
        String type = mattext.attributeOr("texttype", "text/plain").toLowerCase(Locale.ROOT);
        boolean holdsElements = mattext.children().findAny().isPresent();
        if (holdsElements) {
            return markup(mattext.dom());
        }
        String text = mattext.dom().getTextContent();
        boolean isHtml = type.contains("html") || type.contains("rtf") && text.contains("</");
        return isHtml ? text : "<p>" + Entities.escape(text).replace("\n", "<br>") + "</p>";
    }

    /** What stands in an element of XHTML, as HTML. */
    static String markup(Element element) {
        StringBuilder html = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, html);
        }
        return html.toString();
    }

    private static void append(Node node, StringBuilder html) {
        if (node instanceof Element element && isPicture(element)) {
            html.append("<img src=\"")
                    .append(Entities.escape(element.getAttribute("data")))
                    .append("\" alt=\"")
                    .append(Entities.escape(element.getTextContent().strip()))
                    .append("\">");
        } else if (node instanceof Element element) {
            String name = element.getLocalName();
            html.append('<').append(name);
            attributes(element.getAttributes(), html);
            html.append('>');
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(child, html);
            }
            if (!Set.of("br", "img", "hr", "col").contains(name)) {
                html.append("</").append(name).append('>');
            }
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            html.append(Entities.escape(node.getNodeValue()));
        }
    }

    /** QTI 2 shows pictures as objects whose text describes them. */
    private static boolean isPicture(Element element) {
        return "object".equals(element.getLocalName())
                && element.getAttribute("type").startsWith("image/");
    }

    private static void attributes(NamedNodeMap attributes, StringBuilder html) {
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            html.append(' ')
                    .append(attribute.getLocalName())
                    .append("=\"")
                    .append(Entities.escape(attribute.getNodeValue()))
                    .append('"');
        }
    }
}
