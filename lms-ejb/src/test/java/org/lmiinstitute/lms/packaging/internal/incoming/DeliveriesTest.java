package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;

/** A delivery is read whole or refused with what is wrong, and its file is let go. */
class DeliveriesTest {

    private static final String ABOUT = "<title><langstring lang=\"en\">Wages</langstring></title>"
            + "<description><langstring lang=\"en\">How wages are read</langstring></description>";
    private static final String TIN_CAN = "<tincan><activities><activity id=\"urn:a\" type=\"urn:t\"><name>Wages</name>"
            + "<launch>start.html</launch></activity></activities></tincan>";

    @TempDir
    Path folder;

    @Test
    void aZipIsReadByItsKind() throws IOException {
        Path zip = zip(Map.of("tincan.xml", TIN_CAN, "start.html", "<p>"));

        Intake intake = Deliveries.read(zip, ArchiveLimits.UPLOAD);

        assertThat(intake.kind()).isEqualTo(PackageKind.XAPI);
        assertThat(intake.title()).isEqualTo("Wages");
    }

    /** cmi5 14.2: a course structure may come without a package. */
    @Test
    void aCourseStructureByItselfIsAPackageOfOneFile() throws IOException {
        Path structure =
                Files.writeString(folder.resolve("my course.xml"), structure("https://example.org/start.html"));

        Intake intake = Deliveries.read(structure, ArchiveLimits.UPLOAD);

        assertThat(intake.kind()).isEqualTo(PackageKind.CMI5);
        assertThat(intake.structure().orElseThrow().units()).hasSize(1);
        assertThat(intake.counts()).containsEntry("file", 0L);
    }

    @Test
    void byItselfItCannotPointToFiles() throws IOException {
        Path structure = Files.writeString(folder.resolve("cmi5.xml"), structure("start.html"));

        assertThatThrownBy(() -> Deliveries.read(structure, ArchiveLimits.UPLOAD))
                .isInstanceOf(ManifestRefusedException.class)
                .hasMessageContaining("came without a package");
    }

    @Test
    void aBankByItselfIsAPackageOfOneFile() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.xml"), "<questestinterop/>");

        try (OpenDelivery files = Deliveries.open(bank, ArchiveLimits.UPLOAD)) {
            assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.QTI_12);
            assertThat(files.all()).hasSize(1);
        }
    }

    @Test
    void anotherFileIsRefusedByWhatItIs() throws IOException {
        Path page = Files.writeString(folder.resolve("login.html"), "<!DOCTYPE html><html><body>Log in</body></html>");
        Path other = Files.writeString(folder.resolve("other.xml"), "<other/>");

        assertThatThrownBy(() -> Deliveries.read(page, ArchiveLimits.UPLOAD))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("a web page");
        assertThatThrownBy(() -> Deliveries.read(other, ArchiveLimits.UPLOAD))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("an XML file");
    }

    @Test
    void aForgedReportMakesNoPackageOurs() throws IOException {
        Path zip = zip(Map.of(
                "fidelity.json",
                "{\"format\":\"lmi-fidelity/1\",\"modules\":[{\"id\":\"1\"}]}",
                "tincan.xml",
                TIN_CAN));

        assertThatThrownBy(() -> Deliveries.read(zip, ArchiveLimits.UPLOAD))
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("not as it was written here");
    }

    @Test
    void itsFilesAreTakenOutOfIt() throws IOException {
        Path zip = zip(Map.of("tincan.xml", TIN_CAN, "start.html", "<p>"));

        try (OpenDelivery files = Deliveries.open(zip, ArchiveLimits.UPLOAD)) {
            assertThat(new String(files.find("start.html").orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("<p>");
        }
    }

    private static String structure(String url) {
        return "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">"
                + "<course id=\"urn:course\">" + ABOUT + "</course><au id=\"urn:au\">" + ABOUT + "<url>" + url
                + "</url></au></courseStructure>";
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("package.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> each : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
