package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestXml;

/** Files of QTI 1.2 may name their document type; that is all that it does. */
class KnownDoctypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE questestinterop SYSTEM \"ims_qtiasiv1p2p1.dtd\">",
                "<!DOCTYPE questestinterop SYSTEM 'http://127.0.0.1:9/ims_qtiasiv1p2p1.dtd'>",
                "<!DOCTYPE questestinterop PUBLIC '-//IMS//QTI' 'http://127.0.0.1:9/a.dtd' >",
                "<!-- exported -->\n<!DOCTYPE\n questestinterop>"
            })
    void theDocumentTypeOfQtiIsPassedOver(String doctype) throws IOException {
        String xml = "<?xml version='1.0'?>\n" + doctype + "\n<questestinterop/>";

        assertThat(SafeXml.parse(file(xml)).getDoctype()).isNull();
        assertThat(ManifestXml.read(new ByteArrayInputStream(bytes(xml)), "q.xml", "QTI")
                        .line())
                .isEqualTo((int) xml.lines().count());
        assertThat(new String(KnownDoctype.blanked(bytes(xml)), StandardCharsets.UTF_8))
                .hasSameSizeAs(xml)
                .doesNotContain("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<questestinterop>&secret;</questestinterop>", "<questestinterop ident='&secret;'/>"})
    void anEntityThatItMightDeclareIsRefused(String root) {
        String xml = "<!DOCTYPE questestinterop SYSTEM 'a.dtd'>" + root;

        assertThatThrownBy(() -> SafeXml.parse(file(xml))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ManifestXml.read(new ByteArrayInputStream(bytes(xml)), "q.xml", "QTI"))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE questestinterop [<!ENTITY a 'b'>]><questestinterop/>",
                "<!DOCTYPE questestinterop SYSTEM 'a.dtd' [<!ENTITY % a SYSTEM 'b'> %a;]><questestinterop/>",
                "<!DOCTYPE html SYSTEM 'a.dtd'><questestinterop/>"
            })
    void oneThatDeclaresSomethingOrIsAnotherStaysForbidden(String xml) {
        assertThatThrownBy(() -> SafeXml.parse(file(xml)))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void whereAQuestionShowsOneItIsText() {
        byte[] xml = bytes("<questestinterop><![CDATA[<!DOCTYPE questestinterop>]]></questestinterop>");

        assertThat(KnownDoctype.blanked(xml)).isEqualTo(xml);
    }

    @Test
    void aBankThatNamesItIsKnown() throws IOException {
        List<String> lines = List.of(
                "<?xml version='1.0' encoding='UTF-8'?>",
                "<!DOCTYPE questestinterop SYSTEM \"ims_qtiasiv1p2p1.dtd\">",
                "<questestinterop/>");

        assertThat(PackageKind.detect(new MemoryFiles().with("bank.xml", String.join("\r\n", lines)))
                        .kind())
                .isEqualTo(PackageKind.QTI_12);
    }

    private static SourceFile file(String xml) {
        return new MemoryFiles().with("q.xml", xml).all().get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
