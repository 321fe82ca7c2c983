package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.packaging.PackageFormat;

class PackageContentTest {

    private final Map<String, byte[]> scorm =
            PackageFixtures.unzip(PackageFixtures.zip(PackageFixtures.content(PackageFormat.SCORM_12)));
    private final Map<String, byte[]> cmi5 =
            PackageFixtures.unzip(PackageFixtures.zip(PackageFixtures.content(PackageFormat.CMI5)));

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
                        "https://learning.example.org/xapi/", "key", "secret", "https://h", "https://p", false)),
                "https://learning.example.org/dispatch/1/");
        PackageContent silent = PackageFixtures.content(PackageFormat.CMI5);
        PackageContent reporting =
                new PackageContent(silent.identity(), silent.edition(), home, silent.player(), silent.mediaBytes());
        JsonNode launch = moduleScript(PackageFixtures.unzip(PackageFixtures.zip(reporting)))
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
        Map<String, byte[]> course =
                PackageFixtures.unzip(PackageFixtures.zip(PackageFixtures.courseContent(PackageFormat.SCORM_12)));
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

    @Test
    void aCourseOfWebPagesHasAPageThatLeadsToItsModulesAndEachModuleTheWayOn() {
        Map<String, byte[]> course =
                PackageFixtures.unzip(PackageFixtures.zip(PackageFixtures.courseContent(PackageFormat.HTML)));
        assertThat(course.keySet()).contains("index.html", "course.js", "1/index.html", "2/index.html");
        assertThat(script(course, "course.js", "LMI_COURSE")
                        .at("/modules/1/href")
                        .asText())
                .isEqualTo("2/index.html");
        JsonNode first = script(course, "1/module.js", "LMI_MODULE").at("/launch/course");
        assertThat(first.path("href").asText()).isEqualTo("../index.html");
        assertThat(first.path("position").asInt()).isEqualTo(1);
        assertThat(first.at("/next/href").asText()).isEqualTo("../2/index.html");
        assertThat(script(course, "2/module.js", "LMI_MODULE")
                        .at("/launch/course/next")
                        .isNull())
                .isTrue();
    }

    @Test
    void webPagesSayWhatTheyAreInTheWordsOfLrmi() {
        Map<String, byte[]> pages =
                PackageFixtures.unzip(PackageFixtures.zip(PackageFixtures.content(PackageFormat.HTML)));
        String page = new String(pages.get("index.html"), StandardCharsets.UTF_8);
        JsonNode data = PackageFixtures.json(
                page.substring(page.indexOf("ld+json\">") + "ld+json\">".length(), page.indexOf("</script>")));
        assertThat(data.path("@type").asText()).isEqualTo("LearningResource");
        assertThat(data.path("name").asText()).isEqualTo("Employed, unemployed & \"neither\"");
        assertThat(data.path("timeRequired").asText()).isEqualTo("PT25M");
        assertThat(data.path("license").asText()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aThinPackageHoldsNeitherPlayerNorDocumentNorKeyNorMedia() {
        Map<String, byte[]> thin = PackageFixtures.unzip(thin(PackageFixtures.readingTheUnemploymentRate()));
        assertThat(thin.keySet())
                .containsExactlyInAnyOrder("imsmanifest.xml", "index.html", "launch.js", "dispatch.js", "dispatch.css");
        JsonNode launch = script(thin, "launch.js", "LMI_DISPATCH");
        assertThat(launch.path("adapter").asText()).isEqualTo("scorm12");
        assertThat(launch.path("base").asText())
                .isEqualTo("https://learning.example.org/dispatch/1/7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a01/");
    }

    @Test
    void aThinPackageStaysTheSameWhileContentIsRevised() {
        ObjectNode revised = PackageFixtures.readingTheUnemploymentRate().deepCopy();
        revised.put("revision", "2.0")
                .put("minutes", 40)
                .withArray("activities")
                .remove(2);
        assertThat(thin(revised)).isEqualTo(thin(PackageFixtures.readingTheUnemploymentRate()));
        assertThat(fingerprint(revised)).isEqualTo(fingerprint(PackageFixtures.readingTheUnemploymentRate()));
        revised.put("title", "Another title");
        assertThat(fingerprint(revised)).isNotEqualTo(fingerprint(PackageFixtures.readingTheUnemploymentRate()));
    }

    private static String fingerprint(JsonNode document) {
        return PackageFixtures.content(PackageFormat.SCORM_12_DISPATCH, document)
                .edition()
                .fingerprint(PackageFormat.Kind.DISPATCH);
    }

    private static byte[] thin(JsonNode document) {
        return PackageFixtures.zip(PackageFixtures.content(PackageFormat.SCORM_12_DISPATCH, document));
    }

    private static JsonNode moduleScript(Map<String, byte[]> files) {
        return script(files, "module.js", "LMI_MODULE");
    }

    private static JsonNode script(Map<String, byte[]> files, String path, String variable) {
        String script = new String(files.get(path), StandardCharsets.UTF_8);
        String start = "window." + variable + " = ";
        assertThat(script).startsWith(start).endsWith(";\n");
        return PackageFixtures.json(script.substring(start.length(), script.length() - 2));
    }
}
