package org.lmiinstitute.lms.web.partner.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.ChangeFeed;
import org.lmiinstitute.lms.partner.ChangeNews;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Writes a feed as Atom 1.0 (RFC 4287). */
@RequestScoped
public class FeedWriter {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private Texts texts;
    private Settings settings;

    protected FeedWriter() {}

    @Inject
    public FeedWriter(Texts texts, Settings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** @param path of the feed itself, from the installation's root */
    byte[] write(ChangeFeed feed, String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            write(feed, path, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(ChangeFeed feed, String path, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", "urn:uuid:" + feed.subscription().id());
        element(xml, "title", text().fill("feed.title", feed.organization()));
        element(xml, "updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeStartElement("author");
        element(xml, "name", texts.of("shell").get("product"));
        xml.writeEndElement();
        link(xml, "self", "application/atom+xml", path);
        link(xml, "alternate", "text/html", "/partner/packages");
        for (ChangeNews news : feed.news()) {
            write(news, xml);
        }
        xml.writeEndElement();
    }

    private void write(ChangeNews news, XMLStreamWriter xml) throws XMLStreamException {
        PublishedChange change = news.change();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + change.id());
        element(xml, "title", title(change));
        element(
                xml,
                "updated",
                change.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", "text/html", "/partner/changes/" + change.sequence());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.isMajor() ? "major" : "minor");
        element(xml, "summary", String.join("\n", news.words()));
        xml.writeEndElement();
    }

    private String title(PublishedChange change) {
        return change.revision()
                .map(number -> text().fill(change.isMajor() ? "feed.major" : "feed.minor", change.title(), number))
                .orElseGet(() -> text().fill("feed.course", change.title()));
    }

    private void link(XMLStreamWriter xml, String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", settings.publicUrl() + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private TextBundle text() {
        return texts.of("partner");
    }
}
