package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** The passport says what is known, and that nothing is known where nobody looked. */
class AccessibilityPassportTest {

    private static final String SIGNED =
            """
            [{"by": "accessibility reviewer", "date": "2026-11-23", "standard": "WCAG 2.1 AA", "scope": "by keyboard",
              "exceptions": [{"criterion": "1.2.5", "remark": "Not described."}]}]
            """;

    private final ObjectNode module = (ObjectNode) CartridgeFixtures.document();

    @Test
    void whatNobodyLookedAtIsNotEvaluated() {
        JsonNode passport = passport(PackageFormat.SCORM_12);

        assertThat(status(passport, "2.4.3")).isEqualTo("not-evaluated");
        assertThat(status(passport, "1.4.3")).isEqualTo("supports");
        assertThat(status(passport, "3.1.1")).isEqualTo("supports");
        assertThat(status(passport, "1.2.4")).isEqualTo("not-applicable");
        assertThat(passport.path("contrasts")).isNotEmpty().allSatisfy(contrast -> assertThat(
                        contrast.path("ratio").asDouble())
                .as(contrast.toString())
                .isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void aSignOffSpeaksForTheCriteriaOfItsStandardButForItsExceptions() {
        module.set("signoffs", PackageFixtures.json(SIGNED));

        JsonNode passport = passport(PackageFormat.SCORM_12);

        assertThat(status(passport, "2.4.3")).isEqualTo("supports");
        assertThat(criterion(passport, "2.4.3").path("evidence").path(0).asText())
                .isEqualTo("Signed off by the accessibility reviewer on 2026-11-23: by keyboard.");
        assertThat(status(passport, "1.2.5")).isEqualTo("supports-with-exceptions");
        // of WCAG 2.2 alone
        assertThat(status(passport, "2.5.7")).isEqualTo("not-evaluated");
    }

    @Test
    void aVideoWithoutCaptionsInTheModulesLanguageIsAnException() {
        ObjectNode video = (ObjectNode) module.path("activities").path(1);
        ((ObjectNode) video.path("captions").path(0)).put("language", "es");

        JsonNode passport = passport(PackageFormat.SCORM_12);

        assertThat(status(passport, "1.2.2")).isEqualTo("supports-with-exceptions");
        JsonNode captions = first(passport.path("modules").path(0).path("coverage"), "what", "captions");
        assertThat(captions.path("missing").path(0).asText()).isEqualTo("Who is asked, and how");
        assertThat(captions.path("has").asInt()).isEqualTo(captions.path("of").asInt() - 1);
    }

    @Test
    void aModuleWithoutRecordingsHasNothingToCaption() {
        JsonNode passport = data(
                PackageFixtures.content(
                        PackageFormat.SCORM_12,
                        PackageFixtures.json(
                                """
                        {"id": "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01", "title": "No video", "revision": "1.0", "language": "en",
                         "activities": []}
                        """)));

        assertThat(status(passport, "1.2.2")).isEqualTo("not-applicable");
    }

    /** Where the partner's own system shows the content, what holds of our player tells nothing. */
    @Test
    void aCartridgeClaimsNothingOfThePlayer() {
        JsonNode passport = passport(PackageFormat.CC_13);

        assertThat(passport.has("player")).isFalse();
        assertThat(status(passport, "1.4.3")).isEqualTo("not-evaluated");
    }

    @Test
    void thePageIsWholeByItselfAndReadsWellAloud() {
        Document page = Jsoup.parse(report(
                PackageFixtures.content(PackageFormat.SCORM_12, module, CartridgeFixtures.key()),
                PackageReports.ACCESSIBILITY_PAGE));

        assertThat(page.select("script, link, img, iframe")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table:not(:has(caption))")).isEmpty();
        assertThat(page.select("tbody tr:not(:has(th[scope=row]))")).isEmpty();
    }

    private JsonNode passport(PackageFormat format) {
        return data(PackageFixtures.content(format, module, CartridgeFixtures.key()));
    }

    private static JsonNode data(PackageContent content) {
        return PackageFixtures.json(report(content, PackageReports.ACCESSIBILITY_DATA));
    }

    private static String report(PackageContent content, String path) {
        try {
            PackageEntry report = PackageReports.of(content, new ByteArrayInputStream(new byte[0])).stream()
                    .filter(entry -> entry.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            return new String(report.source().open().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String status(JsonNode passport, String number) {
        return criterion(passport, number).path("status").asText();
    }

    private static JsonNode criterion(JsonNode passport, String number) {
        return first(passport.path("modules").path(0).path("criteria"), "criterion", number);
    }

    private static JsonNode first(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
