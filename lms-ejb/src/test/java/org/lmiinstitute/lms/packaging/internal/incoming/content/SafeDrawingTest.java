package org.lmiinstitute.lms.packaging.internal.incoming.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;

/** A drawing loses what runs or loads, by name, and nothing else. */
class SafeDrawingTest {

    private final Remarks remarks = new Remarks();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        <script>x()</script>                                        | script
        <g onclick="x()"/>                                          | onclick
        <foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject> | foreignObject
        <image href="https://x.org/a.png"/>                         | x.org
        <use href="other.svg#a"/>                                   | other.svg
        <image href="data:image/svg+xml,x"/>                        | svg+xml
        <rect style="fill:url(https://x.org/a)"/>                   | x.org
        <style>@import 'https://x.org/a.css';</style>               | import
        <a href="javascript:x()"><rect/></a>                        | javascript
        <set attributeName="href" to="javascript:x()"/>             | javascript
        """)
    void whatRunsOrLoadsIsTakenOut(String part, String gone) throws IOException {
        assertThat(clean(part)).contains("circle").doesNotContain(gone);
        assertThat(remarks.isEmpty()).isFalse();
    }

    @Test
    void shapesAndTextStay() throws IOException {
        String shapes = "<defs><linearGradient id=\"a\"/></defs><rect fill=\"url(#a)\"/><text>1 &lt; 2</text>";

        assertThat(clean(shapes)).contains("fill=\"url(#a)\"", "1 &lt; 2");
        assertThat(remarks.isEmpty()).isTrue();
    }

    @Test
    void theDocumentTypeThatDrawingProgramsWriteIsPassedOver() throws IOException {
        MemoryFiles files = new MemoryFiles()
                .with(
                        "a.svg",
                        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                                + "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        byte[] clean = SafeDrawing.of(files.find("a.svg").orElseThrow(), remarks);
        assertThat(new String(clean, StandardCharsets.UTF_8)).contains("<svg").doesNotContain("DOCTYPE");
    }

    @Test
    void aDrawingWithEntitiesOfItsOwnIsNone() {
        MemoryFiles files = new MemoryFiles()
                .with("a.svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>");

        assertThatThrownBy(() -> SafeDrawing.of(files.find("a.svg").orElseThrow(), remarks))
                .isInstanceOf(ArchiveRefusedException.class);
    }

    private String clean(String part) throws IOException {
        MemoryFiles files = new MemoryFiles()
                .with("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"1\"/>" + part + "</svg>");
        return new String(SafeDrawing.of(files.find("a.svg").orElseThrow(), remarks), StandardCharsets.UTF_8);
    }
}
