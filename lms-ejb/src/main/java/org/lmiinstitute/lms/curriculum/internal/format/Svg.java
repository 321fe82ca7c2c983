package org.lmiinstitute.lms.curriculum.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** Checks that a drawing is only a drawing: no script, no foreign page, nothing fetched from elsewhere; and reads its size. */
public final class Svg {

    private static final Set<String> FORBIDDEN =
            Set.of("script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "set");

    private final ContentPlace file;
    private final Problems problems;
    private ImageSize size;

    private Svg(ContentPlace file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Checks a file and reads its size.
     *
     * @param name how problems call it
     */
    public static Optional<ImageSize> check(Path path, String name, Problems problems) {
        Svg svg = new Svg(new ContentPlace(name, 1), problems);
        svg.read(path);
        return Optional.ofNullable(svg.size);
    }

    private void read(Path path) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream content = Files.newInputStream(path)) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    checkElement(xml);
                } else if (event == XMLStreamConstants.CHARACTERS && loadsFromElsewhere(xml.getText())) {
                    report(xml, "a style loads from elsewhere", "everything in the file itself");
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            problems.report(file.plusLines(line - 1), "this is not SVG", "save the drawing again as plain SVG");
        } catch (IOException e) {
            problems.report(file, "the file cannot be read", "check its permissions");
        }
    }

    private void checkElement(XMLStreamReader xml) {
        String element = xml.getLocalName();
        if (size == null && "svg".equals(element)) {
            size = ImageSize.ofSvg(
                    xml.getAttributeValue(null, "width"),
                    xml.getAttributeValue(null, "height"),
                    xml.getAttributeValue(null, "viewBox"));
        }
        if (FORBIDDEN.contains(element.toLowerCase(Locale.ROOT))) {
            report(xml, "the drawing holds <" + element + ">", "shapes and text only");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            checkAttribute(xml, xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT), xml.getAttributeValue(i));
        }
    }

    private void checkAttribute(XMLStreamReader xml, String name, String value) {
        if (name.startsWith("on")) {
            report(xml, "the drawing holds a script in " + name, "shapes and text only");
        }
        boolean isLink = name.equals("href") || name.equals("src");
        if (isLink && !value.startsWith("#") && !value.startsWith("data:image/")) {
            report(xml, "the drawing refers to " + value, "everything in the file itself");
        }
        if (!isLink && loadsFromElsewhere(value)) {
            report(xml, "the drawing loads from elsewhere in " + name, "everything in the file itself");
        }
    }

    private static boolean loadsFromElsewhere(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "");
        return plain.contains("@import") || plain.contains("javascript:") || plain.matches("(?s).*url\\((?!#|data:).*");
    }

    private void report(XMLStreamReader xml, String what, String expected) {
        problems.report(file.plusLines(xml.getLocation().getLineNumber() - 1), what, expected);
    }
}
