package org.lmiinstitute.lms.packaging.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes small XML files and pages, indented and escaped, in a form that is the same on every machine. */
final class XmlText {

    private final StringBuilder text;
    private final Deque<String> open = new ArrayDeque<>();

    XmlText() {
        this("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private XmlText(String prolog) {
        text = new StringBuilder(prolog);
    }

    /** Begins a page that browsers read as HTML. */
    static XmlText page() {
        return new XmlText("<!DOCTYPE html>\n");
    }

    /** Opens an element; attributes are name, value, name, value. */
    XmlText open(String name, String... attributes) {
        startTag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    XmlText empty(String name, String... attributes) {
        startTag(name, attributes).append("/>\n");
        return this;
    }

    /** An element that holds text only. */
    XmlText leaf(String name, String content, String... attributes) {
        startTag(name, attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Markup that is clean already; its lines stay as they are, because white space may count. */
    XmlText markup(String clean) {
        text.append(clean).append('\n');
        return this;
    }

    XmlText close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    String finish() {
        while (!open.isEmpty()) {
            close();
        }
        return text.toString();
    }

    private StringBuilder startTag(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    /** Escapes markup and drops the control characters that XML 1.0 (2.2) cannot carry at all. */
    private static String escaped(String value) {
        StringBuilder safe = new StringBuilder(value.length());
        value.codePoints().filter(XmlText::isAllowed).forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        switch (character) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(character);
        }
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character != 0xFFFE && character != 0xFFFF);
    }
}
