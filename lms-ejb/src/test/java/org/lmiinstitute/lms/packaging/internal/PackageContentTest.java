package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;

class PackageContentTest {

    private final Map<String, byte[]> scorm = PackageFixtures.unzip(
            PackageFixtures.zip(new Scorm12Writer(), PackageFixtures.content(PackageFormat.SCORM_12)));
    private final Map<String, byte[]> cmi5 =
            PackageFixtures.unzip(PackageFixtures.zip(new Cmi5Writer(), PackageFixtures.content(PackageFormat.CMI5)));

    @Test
    void aPackageHoldsThePlayerTheModuleItsMediaAndOneManifest() {
        assertThat(scorm.keySet())
                .containsExactlyInAnyOrder(
                        "imsmanifest.xml",
                        "index.html",
                        "module.js",
                        "player.js",
                        "player.css",
                        "fonts/public-sans.woff2",
                        "fonts/OFL-public-sans.txt",
                        PackageFixtures.VIDEO,
                        PackageFixtures.CAPTIONS,
                        PackageFixtures.FIGURE,
                        PackageFixtures.FEEDBACK_FIGURE);
    }

    @Test
    void formatsDifferInManifestAndModuleScriptOnly() {
        cmi5.forEach((path, bytes) -> {
            if (!path.equals("module.js") && !path.equals("cmi5.xml")) {
                assertThat(scorm.get(path)).as(path).isEqualTo(bytes);
            }
        });
    }

    @Test
    void theModuleScriptTellsThePlayerItsAdapterAndThePackagesId() {
        JsonNode module = moduleScript(cmi5);
        assertThat(module.path("launch").path("adapter").asText()).isEqualTo("cmi5");
        assertThat(module.path("launch").path("mediaBase").asText("missing")).isEmpty();
        assertThat(module.path("launch").path("packageId").asText())
                .isEqualTo(
                        PackageFixtures.identity(PackageFormat.CMI5).packageId().toString());
        assertThat(module.path("document")).isEqualTo(PackageFixtures.readingTheUnemploymentRate());
        assertThat(module.path("key")).isEqualTo(PackageFixtures.answerKey());
    }

    @Test
    void aPackageThatMayReportKnowsWhereAndAsWhom() {
        HomeLine home = new HomeLine(
                Optional.of("https://learning.example.org/packages/1/started"),
                Optional.of(new HomeLine.Report(
                        "https://learning.example.org/xapi/", "key", "secret", "https://h", "https://p", false)));
        PackageContent silent = PackageFixtures.content(PackageFormat.CMI5);
        PackageContent reporting =
                new PackageContent(silent.identity(), silent.edition(), home, silent.player(), silent.mediaBytes());
        JsonNode launch = moduleScript(PackageFixtures.unzip(PackageFixtures.zip(new Cmi5Writer(), reporting)))
                .path("launch");
        assertThat(launch.path("callHome").asText()).endsWith("/started");
        assertThat(launch.at("/report/auth").asText()).isEqualTo("Basic a2V5OnNlY3JldA==");
        assertThat(moduleScript(cmi5).path("launch").has("report")).isFalse();
    }

    @Test
    void textThatWouldEndAScriptElementIsEscaped() {
        assertThat(new String(scorm.get("module.js"), StandardCharsets.UTF_8)).doesNotContain("</script");
    }

    @Test
    void theIdOfAPackageFollowsFromRevisionFormatAndLicence() {
        PackageIdentity one = PackageFixtures.identity(PackageFormat.CMI5);
        PackageIdentity again = PackageFixtures.identity(PackageFormat.CMI5);
        PackageIdentity other = PackageFixtures.identity(PackageFormat.SCORM_12);
        assertThat(one.packageId()).isEqualTo(again.packageId()).isNotEqualTo(other.packageId());
    }

    @Test
    void inACourseEachModuleHasItsFolderAndAllShareOnePlayerAndTheMedia() {
        Map<String, byte[]> course = PackageFixtures.unzip(
                PackageFixtures.zip(new Scorm12Writer(), PackageFixtures.courseContent(PackageFormat.SCORM_12)));
        assertThat(course.keySet())
                .containsExactlyInAnyOrder(
                        "imsmanifest.xml",
                        "1/index.html",
                        "1/module.js",
                        "2/index.html",
                        "2/module.js",
                        "player.js",
                        "player.css",
                        "fonts/public-sans.woff2",
                        "fonts/OFL-public-sans.txt",
                        PackageFixtures.VIDEO,
                        PackageFixtures.CAPTIONS,
                        PackageFixtures.FIGURE,
                        PackageFixtures.FEEDBACK_FIGURE);
        assertThat(new String(course.get("2/index.html"), StandardCharsets.UTF_8))
                .contains("src=\"../player.js\"");
        assertThat(new String(course.get("2/module.js"), StandardCharsets.UTF_8))
                .contains("\"mediaBase\":\"../\"")
                .contains("8a2e9f1f");
    }

    private static JsonNode moduleScript(Map<String, byte[]> files) {
        String script = new String(files.get("module.js"), StandardCharsets.UTF_8);
        assertThat(script).startsWith("window.LMI_MODULE = ").endsWith(";\n");
        return PackageFixtures.json(script.substring("window.LMI_MODULE = ".length(), script.length() - 2));
    }
}
