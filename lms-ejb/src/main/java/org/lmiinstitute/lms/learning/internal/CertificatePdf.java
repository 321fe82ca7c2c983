package org.lmiinstitute.lms.learning.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.learning.Certificate;

/** Prints a certificate as a tagged PDF (PDF/UA) with its own fonts inside. */
@ApplicationScoped
public class CertificatePdf {

    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;
    private static final int BOLD = 700;
    private static final float PDF_VERSION = 1.7f;
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

    private final String template = new String(read("certificate.xhtml"), StandardCharsets.UTF_8);

    /**
     * The certificate on one page, US Letter across.
     *
     * @param verifyUrl where anyone can check it
     * @param issuedOn the day of issue
     */
    public byte[] print(Certificate certificate, String verifyUrl, LocalDate issuedOn) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(PDF_VERSION);
            font(builder, "public-sans-400.ttf", "Public Sans", REGULAR);
            font(builder, "public-sans-700.ttf", "Public Sans", BOLD);
            font(builder, "source-serif-4-600.ttf", "Source Serif 4", SEMIBOLD);
            builder.withHtmlContent(page(certificate, verifyUrl, issuedOn), null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("certificate " + certificate.code() + " cannot be printed", e);
        }
        return pdf.toByteArray();
    }

    private String page(Certificate certificate, String verifyUrl, LocalDate issuedOn) {
        String course = certificate.courseCode() + " · " + certificate.courseTitle();
        Map<String, String> words = Map.of(
                "title", escape("Certificate of completion: " + course),
                "subject", escape(certificate.holder() + " has completed " + course),
                "holder", escape(certificate.holder()),
                "courseCode", escape(certificate.courseCode()),
                "courseTitle", escape(certificate.courseTitle()),
                "date", escape(LONG_DATE.format(issuedOn)),
                "modules", modules(certificate),
                "qr", QrCode.dataAddress(verifyUrl),
                "url", escape(verifyUrl),
                "code", certificate.code().toString());
        String page = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            page = page.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return page;
    }

    private static String modules(Certificate certificate) {
        return certificate.modules().stream()
                .map(module -> "<li>" + escape(module) + "</li>")
                .collect(Collectors.joining());
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(
                () -> CertificatePdf.class.getResourceAsStream("certificate/" + file),
                family,
                weight,
                FontStyle.NORMAL,
                true);
    }

    private static byte[] read(String name) {
        try (InputStream file = CertificatePdf.class.getResourceAsStream("certificate/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For text and attributes; braces too, so that no name is mistaken for a place of the template. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }
}
