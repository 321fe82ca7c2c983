package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Problem;

/** What a package is, is told by what lies in it; what it is not, by what was looked for. */
class PackageKindTest {

    private static final String QTI_2 = "http://www.imsglobal.org/xsd/imsqti_v2p";

    @ParameterizedTest
    @CsvSource({
        "http://www.imsglobal.org/xsd/imscc/imscp_v1p1, CC_1_0",
        "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1, CC_1_1",
        "http://www.imsglobal.org/xsd/imsccv1p2/imscp_v1p1, CC_1_2",
        "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1, CC_1_3",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2, SCORM_12",
        "http://www.adlnet.org/xsd/adlcp_v1p3, SCORM_2004"
    })
    void aManifestIsKnownByItsNamespaces(String namespace, PackageKind kind) throws IOException {
        DetectedPackage detected = manifest("<manifest xmlns:x='" + namespace + "'/>");

        assertThat(detected.kind()).isEqualTo(kind);
        assertThat(detected).hasToString("This is " + kind.label() + ": imsmanifest.xml declares " + namespace + ".");
    }

    @ParameterizedTest
    @CsvSource({"1.2, SCORM_12", "CAM 1.3, SCORM_2004", "2004 3rd Edition, SCORM_2004", "2004 4th Edition, SCORM_2004"})
    void aManifestThatDeclaresNothingIsKnownByItsVersion(String version, PackageKind kind) throws IOException {
        DetectedPackage detected = manifest("<manifest><metadata><schema>ADL SCORM</schema><schemaversion> " + version
                + " </schemaversion></metadata></manifest>");

        assertThat(detected.kind()).isEqualTo(kind);
        assertThat(detected.reason()).isEqualTo("states version " + version);
    }

    @ParameterizedTest
    @CsvSource({
        "imsqti_xmlv1p1, QTI_12",
        "imsqti_xmlv1p2, QTI_12",
        "imsqti_item_xmlv2p1, QTI_21",
        "imsqti_test_xmlv2p2, QTI_22"
    })
    void aBankIsKnownByItsResources(String type, PackageKind kind) throws IOException {
        assertThat(manifest("<manifest><resources><resource type='" + type + "'/></resources></manifest>")
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "<questestinterop/>, QTI_12",
        "<assessmentItem xmlns='" + QTI_2 + "1'/>, QTI_21",
        "<assessmentTest xmlns='" + QTI_2 + "2'/>, QTI_22"
    })
    void questionsWithoutAManifestAreKnownByTheirRoot(String xml, PackageKind kind) throws IOException {
        SourceFiles files = new MemoryFiles().with("readme.xml", "<readme/>").with("bank/q1.xml", xml);

        assertThat(PackageKind.detect(files)).satisfies(detected -> {
            assertThat(detected.kind()).isEqualTo(kind);
            assertThat(detected.file()).isEqualTo("bank/q1.xml");
        });
    }

    @Test
    void aFileThatCannotBeReadHidesNoQuestionsBesideIt() throws IOException {
        SourceFiles files = new MemoryFiles()
                .with("a.xml", "<a><b></a>")
                .withDamaged("b.xml")
                .with("q1.xml", "<questestinterop/>");

        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.QTI_12);
        assertThat(refusal(new MemoryFiles().with("a.xml", "<a><b></a>")).what())
                .contains("cannot be read as XML");
    }

    @Test
    void ofSeveralManifestsTheOneThatTracksMostCounts() throws IOException {
        MemoryFiles files = new MemoryFiles().with("tincan.xml", "<tincan/>");
        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.XAPI);

        files.with("imsmanifest.xml", "<manifest xmlns:x='http://www.adlnet.org/xsd/adlcp_rootv1p2'/>");
        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.SCORM_12);

        files.with("cmi5.xml", "<courseStructure/>");
        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.CMI5);

        files.with("fidelity.json", "{\n  \"format\" : \"lmi-fidelity/1\"}");
        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.OWN);
    }

    @Test
    void aReportOfThatNameFromElsewhereMakesNoPackageOurs() throws IOException {
        SourceFiles files = new MemoryFiles().with("fidelity.json", "{}").with("tincan.xml", "<tincan/>");

        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.XAPI);
    }

    @ParameterizedTest
    @CsvSource({
        "imsmanifest.xml, SCORM_12",
        "imsmanifest-2004.xml, SCORM_2004",
        "cartridge/imsmanifest-cc11.xml, CC_1_1",
        "cartridge/imsmanifest-cc13.xml, CC_1_3"
    })
    void whatOurOwnWritersWriteIsKnown(String resource, PackageKind kind) throws IOException {
        assertThat(manifest(resource(resource)).kind()).isEqualTo(kind);
    }

    @Test
    void whatIsOfNoKindIsRefusedWithWhatWasLookedFor() {
        assertThat(refusal(new MemoryFiles().with("index.html", "<p>"))).satisfies(refusal -> {
            assertThat(refusal.what()).isEqualTo("it is of no kind that is taken in");
            assertThat(refusal.expected()).contains("imsmanifest.xml", "cmi5.xml", "tincan.xml", "QTI");
        });
        assertThat(refusal(new MemoryFiles().with("[Content_Types].xml", "<Types/>"))
                        .what())
                .isEqualTo("this is a document of an Office program");
    }

    @ParameterizedTest
    @CsvSource({"course/imsmanifest.xml", "IMSManifest.xml", "x/y/cmi5.xml"})
    void aManifestInTheWrongPlaceIsPointedOut(String path) {
        Problem refusal = refusal(new MemoryFiles().with(path, "<manifest/>"));

        assertThat(refusal.where()).isEqualTo(path);
        assertThat(refusal.expected()).contains("in the topmost folder");
    }

    @Test
    void aManifestOfAnUnknownVersionIsRefusedWithTheVersion() {
        Problem refusal = refusal(new MemoryFiles()
                .with("imsmanifest.xml", "<manifest><metadata><schemaversion>9</schemaversion></metadata></manifest>"));

        assertThat(refusal.what()).contains("it says 9");
        assertThat(refusal.expected()).contains("SCORM 1.2 or 2004");
    }

    @Test
    void questionsOf3AreNotReadYet() {
        String resource = "<resource type='imsqti_item_xmlv3p0' href='one.xml'/>";
        Problem packed = refusal(new MemoryFiles()
                .with("imsmanifest.xml", "<manifest><resources>" + resource + "</resources></manifest>"));
        Problem alone = refusal(new MemoryFiles()
                .with("one.xml", "<qti-assessment-item xmlns='http://www.imsglobal.org/xsd/imsqtiasi_v3p0'/>"));

        assertThat(List.of(packed, alone)).allSatisfy(refusal -> {
            assertThat(refusal.what()).isEqualTo("it is of QTI 3, which cannot be imported yet");
            assertThat(refusal.expected()).isEqualTo("the same questions exported as QTI 1.2, 2.1 or 2.2");
        });
    }

    private static DetectedPackage manifest(String xml) throws IOException {
        return PackageKind.detect(new MemoryFiles().with("imsmanifest.xml", xml));
    }

    private static Problem refusal(SourceFiles files) {
        return catchThrowableOfType(ArchiveRefusedException.class, () -> PackageKind.detect(files))
                .problems()
                .get(0);
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = PackageKindTest.class.getResourceAsStream("/packaging/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
