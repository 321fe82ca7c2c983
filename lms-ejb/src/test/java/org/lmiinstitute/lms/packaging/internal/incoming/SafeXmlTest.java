package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.Problem;
import org.w3c.dom.Document;

/** XML that nobody here wrote says nothing but what stands in it. */
class SafeXmlTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'SECRET'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM 'SECRET'> %b;]><a/>",
                "<!DOCTYPE a SYSTEM 'SECRET'><a/>",
                "<!DOCTYPE a PUBLIC '-//W3C//DTD' 'http://127.0.0.1:9/a.dtd'><a/>"
            })
    void aDocumentTypeIsRefused(String xml) throws IOException {
        Problem refusal = refusal("<?xml version='1.0'?>\n" + xml.replace("SECRET", secret()));

        assertThat(refusal.where()).isEqualTo("imsmanifest.xml, line 2");
        assertThat(refusal.what()).isEqualTo("it declares a document type (DOCTYPE)");
        assertThat(refusal.expected()).contains("without a document type");
    }

    @Test
    void nothingIsIncluded() throws IOException {
        Document document = parse(
                "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='" + secret() + "' parse='text'/></a>");

        assertThat(document.getDocumentElement().getTextContent()).isEmpty();
        assertThat(document.getElementsByTagNameNS("*", "include").getLength()).isEqualTo(1);
    }

    @Test
    void schemasThatAFilePointsToAreNotFetched() throws IOException {
        Document document = parse("<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:schemaLocation='urn:a http://127.0.0.1:9/a.xsd'/>");

        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("a");
    }

    @Test
    void namespacesAreKnown() throws IOException {
        assertThat(parse("<a:b xmlns:a='urn:a'/>").getDocumentElement().getNamespaceURI())
                .isEqualTo("urn:a");
    }

    @Test
    void whatIsTooDeepTooLongOrNoXmlIsRefused() {
        assertThat(refusal("<a>".repeat(200) + "</a>".repeat(200)).expected()).contains("at most 128 levels");
        assertThat(refusal(" ".repeat(SafeXml.LONGEST + 1)).what()).contains("too long");
        assertThat(refusal("<a>\n<b></a>").where()).isEqualTo("imsmanifest.xml, line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "<?xml version='1.0'?>", "<a><b>", "<a><b"})
    void whatBreaksOffIsSaidToBreakOff(String xml) {
        assertThat(refusal(xml).what()).isEqualTo("it cannot be read as XML: it is empty or ends too early");
    }

    @Test
    void moreElementsThanMemoryHasRoomForAreRefused() {
        Problem refusal = refusal("<a>" + "<b/>".repeat(SafeXml.MOST_ELEMENTS) + "</a>");

        assertThat(refusal.what()).contains("too many elements");
    }

    private String secret() throws IOException {
        return Files.writeString(folder.resolve("secret.txt"), "classified")
                .toUri()
                .toString();
    }

    private static Document parse(String xml) throws IOException {
        return SafeXml.parse(
                new MemoryFiles().with("imsmanifest.xml", xml).all().get(0));
    }

    private static Problem refusal(String xml) {
        return catchThrowableOfType(ArchiveRefusedException.class, () -> parse(xml))
                .problems()
                .get(0);
    }
}
