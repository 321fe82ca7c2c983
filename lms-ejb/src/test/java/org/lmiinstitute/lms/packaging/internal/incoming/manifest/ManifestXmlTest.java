package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestXmlTest {

    @Test
    void anElementKnowsWhereItStands() throws IOException {
        XmlElement root = read("<a>\n<b/>\n<c/>\n<b x=' 1 '>two <i>words</i></b>\n</a>");

        XmlElement second = root.children("b").toList().get(1);
        assertEquals("/a/b[2]", second.path());
        assertEquals(4, second.line());
        assertEquals("1", second.attribute("x").orElseThrow());
        assertEquals("two words", second.text());
    }

    @Test
    void nestingHasALimit() {
        assertEquals("elements are nested too deep", refusal("<a>".repeat(101) + "</a>".repeat(101)));
    }

    @Test
    void namesAndNumbersHaveLimits() {
        assertEquals("an element has too long a name", refusal("<" + "a".repeat(101) + "/>"));
        assertEquals("there are too many elements", refusal("<a>" + "<b/>".repeat(200_000) + "</a>"));
    }

    @Test
    void lengthHasALimit() {
        assertEquals("the manifest is too long", refusal("<a>" + " ".repeat(9 << 20) + "</a>"));
    }

    @Test
    void entitiesThatGrowAreNeverRead() {
        assertEquals(
                "the file declares a document type",
                refusal("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"));
    }

    @Test
    void aTruncatedManifestIsNotWellFormed() {
        assertEquals("this is not well-formed XML", refusal("<a><b></b>"));
    }

    @Test
    void aPackageThatCannotBeReadAnyMoreIsNoMalformedManifest() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The disk is gone");
            }
        };

        assertThrows(IOException.class, () -> ManifestXml.read(broken, "a.xml", "test 1"));
    }

    private static String refusal(String xml) {
        return assertThrows(ManifestRefusedException.class, () -> read(xml))
                .problems()
                .get(0)
                .what();
    }

    private static XmlElement read(String xml) throws IOException {
        return ManifestXml.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "a.xml", "test 1");
    }
}
