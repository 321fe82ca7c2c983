package org.lmiinstitute.lms.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.learning.Certificate;
import org.lmiinstitute.lms.learning.CertificateCode;
import org.lmiinstitute.lms.learning.Enrollment;

class CertificatePdfTest {

    private static final Certificate CERTIFICATE = new Certificate(
            UUID.randomUUID(),
            new CertificateCode("7K2M9QXA04TFWZ81"),
            new Enrollment(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH),
            "Zoë {{code}} <Ångström> & Søn",
            "LMI-101",
            "Finding Your Way in Labor Market Information",
            List.of("What LMI is and who makes it (1.0)", "Employed, unemployed, or neither (2.1)"),
            Instant.parse("2026-11-24T03:00:00Z"));

    private final byte[] pdf = new CertificatePdf()
            .print(CERTIFICATE, "https://learn.example.org/verify/7K2M-9QXA-04TF-WZ81", LocalDate.of(2026, 11, 23));

    @Test
    void saysWhoDidWhatAndWhen() throws IOException {
        Files.write(Path.of("target", "certificate.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Zoë {{code}} <Ångström> & Søn")
                    .contains("LMI-101 · Finding Your Way in Labor Market Information")
                    .contains("November 23, 2026")
                    .contains("Employed, unemployed, or neither (2.1)")
                    .contains("7K2M-9QXA-04TF-WZ81");
        }
    }

    @Test
    void isTaggedAndHasItsFontsInside() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Certificate of completion");
            PDResources resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }
}
