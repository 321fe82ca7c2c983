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

    /** The material of QTI 1.2 in an element, but for the choices that its responses offer. */
    static String html(QtiElement holder) {
        StringBuilder html = new StringBuilder();
        addAll(holder, html);
        return html.toString();
    }

    private static void addAll(QtiElement holder, StringBuilder html) {
        for (Node node = holder.dom().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                add(new QtiElement(element), html);
            } else if (isText(node) && !node.getNodeValue().isBlank()) {
                html.append(paragraphs(node.getNodeValue()));
            }
        }
    }

    private static void add(QtiElement part, StringBuilder html) {
        switch (part.name()) {
            case "mattext", "matemtext" -> html.append(text(part));
            case "matimage" ->
                html.append("<img")
                        .append(source(part))
                        .append(named("alt", part))
                        .append('>');
            case "mataudio" ->
                html.append("<audio")
                        .append(source(part))
                        .append(named("title", part))
                        .append("></audio>");
            case "matvideo" ->
                html.append("<video")
                        .append(source(part))
                        .append(named("title", part))
                        .append("></video>");
            case "matapplet", "matapplication" ->
                html.append("<embed").append(named("title", part)).append('>');
            case "material_ref", "matref" ->
                html.append("<embed title=\"")
                        .append(Entities.escape(part.attributeOr("linkrefid", "")))
                        .append("\">");
            case "matbreak" -> html.append("<br>");
            case "material",
                    "flow",
                    "flow_mat",
                    "altmaterial",
                    "mat_extension",
                    "presentation_material",
                    "solutionmaterial",
                    "hintmaterial",
                    "hint",
                    "solution",
                    "response_lid",
                    "response_str",
                    "response_num",
                    "response_grp",
                    "response_xy",
                    "render_choice",
                    "render_fib" -> addAll(part, html);
            case "response_label" -> {
                if (part.isChildOf("render_fib")) {
                    addAll(part, html);
                }
            }
            default -> {
                // metadata and processing say nothing to a learner
            }
        }
    }

    private static String source(QtiElement media) {
        return " src=\"" + Entities.escape(media.attributeOr("uri", "")) + "\"";
    }

    /** Its label, and what stands in it for those who cannot see or hear it. */
    private static String named(String attribute, QtiElement media) {
        String name = (media.attributeOr("label", "") + " " + media.text()).strip();
        return name.isEmpty() ? "" : " " + attribute + "=\"" + Entities.escape(name) + "\"";
    }

    private static boolean isText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
    }

    private static String paragraphs(String text) {
        return "<p>" + Entities.escape(text).replace("\n", "<br>") + "</p>";
    }

    private static String text(QtiElement mattext) {
        String type = mattext.attributeOr("texttype", "text/plain").toLowerCase(Locale.ROOT);
        boolean holdsElements = mattext.children().findAny().isPresent();
        if (holdsElements) {
            return markup(mattext.dom());
        }
        String text = mattext.dom().getTextContent();
        boolean isHtml = type.contains("html") || type.contains("rtf") && text.contains("</");
        return isHtml ? text : paragraphs(text);
    }

    /** The same, with its title before it. */
    static String titled(QtiElement element) {
        String title = element.attribute("title").map(Material::paragraphs).orElse("");
        return title + markup(element.dom());
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
        } else if (isText(node)) {
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
