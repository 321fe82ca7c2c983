package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** The reports tell what is in the file, whatever its writer meant to put there. */
class PackageReportsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aPackageAsItIsMadeHasReportsAtItsEndAndHangsTogether(PackageFormat format) throws IOException {
        Map<String, byte[]> files = PackageFixtures.unzip(Files.readAllBytes(assembled(format)));

        List<String> paths = new ArrayList<>(files.keySet());
        assertThat(paths.subList(paths.size() - PackageReports.PATHS.size(), paths.size()))
                .containsExactlyElementsOf(PackageReports.PATHS);
        JsonNode report = PackageFixtures.json(text(files.get("fidelity.json")));
        assertThat(report.path("checks")).isNotEmpty().allSatisfy(check -> assertThat(
                        check.path("holds").asBoolean())
                .as(check.toString())
                .isTrue());
    }

    @Test
    void theSameContentGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(assembled(PackageFormat.SCORM_12));

        assertThat(Files.readAllBytes(assembled(PackageFormat.SCORM_12))).isEqualTo(first);
    }

    @Test
    void everythingOfTheModuleIsCounted() {
        JsonNode counts = report(PackageFormat.CMI5, files -> files)
                .path("modules")
                .path(0)
                .path("counts");

        assertThat(sum(counts.path("module"))).isEqualTo(1);
        assertThat(sum(counts.path("activity"))).isEqualTo(3);
        assertThat(sum(counts.path("block"))).isEqualTo(1);
        assertThat(sum(counts.path("question"))).isEqualTo(1);
        assertThat(sum(counts.path("asset"))).isEqualTo(4);
        assertThat(counts.path("asset").path("exact").asInt()).isEqualTo(4);
    }

    @Test
    void inCmi5EverythingIsExact() {
        assertThat(outcomes(report(PackageFormat.CMI5, files -> files))).containsOnlyKeys("exact");
    }

    /** SCORM 1.2 Run-Time Environment 3.4.4: one field for two facts. */
    @Test
    void inScorm12CompletionIsApproximate() {
        JsonNode report = report(PackageFormat.SCORM_12, files -> files);

        assertThat(outcomes(report)).containsOnlyKeys("exact", "approximate");
        assertThat(item(report, "completion").path("notes").path(0).path("text").asText())
                .contains("one field for completion and success");
        assertThat(item(report, "pass-mark").path("outcome").asText()).isEqualTo("exact");
    }

    @Test
    void aFileThatIsMissingOrDamagedIsFound() {
        JsonNode report = report(PackageFormat.SCORM_12, files -> {
            files.remove(TrueMedia.VIDEO);
            files.put(TrueMedia.FIGURE, "half of it".getBytes(StandardCharsets.UTF_8));
            return files;
        });

        assertThat(byId(report, TrueMedia.VIDEO).path("outcome").asText()).isEqualTo("left-out");
        assertThat(byId(report, TrueMedia.FIGURE).path("outcome").asText()).isEqualTo("approximate");
        assertThat(check(report, "manifest-names-no-other-file")
                        .path("found")
                        .path(0)
                        .asText())
                .isEqualTo(TrueMedia.VIDEO);
    }

    @Test
    void aDocumentThatReadsOtherwiseIsFoundFieldByField() {
        JsonNode report = report(PackageFormat.SCORM_12, files -> edited(files, "module.js", "Three boxes", "Boxes"));

        JsonNode lesson = byId(report, "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a02");
        assertThat(lesson.path("outcome").asText()).isEqualTo("approximate");
        assertThat(lesson.path("notes").path(0).path("text").asText()).isEqualTo("Reads otherwise: title.");
    }

    @Test
    void anotherKeyIsFoundAtItsQuestion() {
        JsonNode report = report(
                PackageFormat.SCORM_12,
                files -> edited(files, "module.js", "\"correct\":[\"b\"]", "\"correct\":[\"a\"]"));

        assertThat(byId(report, "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a05")
                        .path("notes")
                        .path(0)
                        .path("values")
                        .path(0)
                        .asText())
                .isEqualTo("key");
    }

    @Test
    void withoutItsScriptAllOfAModuleIsLeftOut() {
        JsonNode report = report(PackageFormat.SCORM_12, files -> {
            files.remove("module.js");
            return files;
        });

        assertThat(outcomes(report)).containsOnlyKeys("left-out");
        assertThat(check(report, "start-pages-find-their-files").path("holds").asBoolean())
                .isFalse();
    }

    @Test
    void aManifestWithAnotherPassMarkOrWithoutAFileIsFound() {
        JsonNode report = report(
                PackageFormat.SCORM_12,
                files -> edited(
                        edited(files, "imsmanifest.xml", "masteryscore>70<", "masteryscore>60<"),
                        "imsmanifest.xml",
                        "<file href=\"player.css\"/>",
                        ""));

        assertThat(item(report, "pass-mark").path("notes").path(0).path("text").asText())
                .isEqualTo("The manifest states 0.6.");
        assertThat(check(report, "pass-marks-as-the-modules-say").path("holds").asBoolean())
                .isFalse();
        assertThat(check(report, "manifest-names-every-file")
                        .path("found")
                        .path(0)
                        .asText())
                .isEqualTo("player.css");
    }

    @Test
    void aStartPageThatMissesItsPlayerIsFound() {
        JsonNode report = report(PackageFormat.SCORM_12, files -> {
            files.remove("player.js");
            return files;
        });

        assertThat(check(report, "start-pages-find-their-files")
                        .path("found")
                        .path(0)
                        .asText())
                .isEqualTo("player.js");
    }

    @Test
    void severalQuizzesHaveNoPassMarkInTheManifest() {
        ObjectNode module = (ObjectNode) PackageFixtures.readingTheUnemploymentRate();
        ObjectNode second = module.path("activities").path(2).deepCopy();
        second.put("id", "7f1d8f0e-2f59-4c1c-9d5a-0d6b4b1f0a09").put("passMark", 0.5);
        second.withArray("questions").removeAll();
        module.withArray("activities").add(second);

        JsonNode report = report(TrueMedia.in(PackageFixtures.content(PackageFormat.SCORM_12, module)), files -> files);

        assertThat(item(report, "pass-mark")
                        .path("notes")
                        .path(0)
                        .path("reason")
                        .asText())
                .isEqualTo("pass-marks-by-player");
    }

    @Test
    void aStateThatMayNotFitIsToldByActivity() {
        ObjectNode module = (ObjectNode) PackageFixtures.readingTheUnemploymentRate();
        ObjectNode quiz = (ObjectNode) module.path("activities").path(2);
        JsonNode question = quiz.path("questions").path(0);
        for (int i = 0; i < 200; i++) {
            quiz.withArray("questions").add(question);
        }

        JsonNode state = item(
                report(TrueMedia.in(PackageFixtures.content(PackageFormat.SCORM_12, module)), files -> files),
                "saved-state");

        assertThat(state.path("outcome").asText()).isEqualTo("approximate");
        assertThat(state.path("notes").path(0).path("text").asText()).contains("4096 are allowed");
        assertThat(state.path("notes").path(1).path("text").asText()).startsWith("Check yourself: up to ");
    }

    @Test
    void theModulesOfACourseAreReadFromTheirOwnFolders() {
        JsonNode report = report(TrueMedia.in(PackageFixtures.courseContent(PackageFormat.SCORM_12)), files -> files);

        assertThat(report.path("modules")).hasSize(2);
        assertThat(outcomes(report)).containsOnlyKeys("exact", "approximate");
    }

    @ParameterizedTest
    @EnumSource(names = {"CC_11", "CC_13"})
    void ofACartridgeWhatOurPlayerDoesIsApproximateOrLeftOut(PackageFormat format) {
        JsonNode report = report(cartridge(format), files -> files);

        assertThat(outcomesAbove(report, "rule")).containsOnlyKeys("exact", "approximate");
        assertThat(reasons(report, "level", "activity"))
                .containsOnly("watching-not-counted", "exercise-as-page", "draw-not-carried");
        assertThat(reasons(report, "level", "block")).isEmpty();
        assertThat(reasons(report, "level", "question"))
                .containsOnly("practice-as-text", "number-as-text", "one-set-of-numbers", "all-or-nothing");
        assertThat(reasons(report, "level", "rule"))
                .containsExactly("completion-not-carried", "pass-mark-not-carried", "place-not-carried");
    }

    @Test
    void aBlockOrAQuestionThatACartridgeLacksIsFound() {
        String lesson = CartridgeFixtures.LESSON;
        JsonNode report = report(
                cartridge(PackageFormat.CC_11),
                files -> edited(
                        edited(files, lesson, "BLOCK-6603a47b-10a2-52b5-bb91-c88a1a99c126", "other"),
                        CartridgeFixtures.QUIZ,
                        "QUESTION-",
                        "OTHER-"));

        assertThat(byId(report, "6603a47b-10a2-52b5-bb91-c88a1a99c126")
                        .path("outcome")
                        .asText())
                .isEqualTo("left-out");
        int blocks = 1;
        int questionsOfTheQuiz = 5;
        assertThat(outcomesAbove(report, "rule")).containsEntry("left-out", blocks + questionsOfTheQuiz);
    }

    @Test
    void aChartThatACartridgeDoesNotDrawIsTold() {
        JsonNode report = report(
                cartridge(PackageFormat.CC_11),
                files -> edited(files, CartridgeFixtures.LESSON, "src=\"chart-", "src=\"other-"));

        assertThat(reasons(report, "level", "block")).containsExactly("chart-as-text");
    }

    @Test
    void aCartridgesQuestionThatReadsOtherwiseIsFound() {
        JsonNode report = report(
                cartridge(PackageFormat.CC_11),
                files -> edited(files, CartridgeFixtures.QUIZ, "two employed persons", "three persons"));

        assertThat(reasons(report, "level", "question")).contains("differs");
    }

    private static PackageContent cartridge(PackageFormat format) {
        return PackageFixtures.content(format, CartridgeFixtures.document(), CartridgeFixtures.key());
    }

    private Path assembled(PackageFormat format) throws IOException {
        PackageContent content = TrueMedia.in(PackageFixtures.content(format));
        Path file = folder.resolve("package.zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PackageAssembly.write(content, PackageFixtures.entries(content), out, file);
        }
        return file;
    }

    private static JsonNode report(PackageFormat format, UnaryOperator<Map<String, byte[]>> edits) {
        return report(TrueMedia.in(PackageFixtures.content(format)), edits);
    }

    /** What is told of a package after somebody meddled with its files. */
    private static JsonNode report(PackageContent content, UnaryOperator<Map<String, byte[]>> edits) {
        byte[] made = PackageFixtures.zip(content);
        Map<String, byte[]> files = edits.apply(new TreeMap<>(PackageFixtures.unzip(made)));
        List<PackageEntry> entries = files.entrySet().stream()
                .map(file -> new PackageEntry(file.getKey(), () -> new ByteArrayInputStream(file.getValue())))
                .toList();
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            ReproducibleZip.write(entries, zip);
            PackageEntry data = PackageReports.of(content, new ByteArrayInputStream(zip.toByteArray())).stream()
                    .filter(report -> report.path().equals(PackageReports.FIDELITY_DATA))
                    .findFirst()
                    .orElseThrow();
            try (InputStream json = data.source().open()) {
                return PackageFixtures.json(text(json.readAllBytes()));
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, byte[]> edited(Map<String, byte[]> files, String path, String old, String now) {
        String text = text(files.get(path));
        assertThat(text).contains(old);
        files.put(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Map<String, Integer> outcomes(JsonNode report) {
        Map<String, Integer> outcomes = new TreeMap<>();
        report.path("modules").forEach(module -> module.path("items")
                .forEach(item -> outcomes.merge(item.path("outcome").asText(), 1, Integer::sum)));
        return outcomes;
    }

    /** Of all levels but one. */
    private static Map<String, Integer> outcomesAbove(JsonNode report, String level) {
        Map<String, Integer> outcomes = new TreeMap<>();
        report.path("modules").forEach(module -> module.path("items").forEach(item -> {
            if (!item.path("level").asText().equals(level)) {
                outcomes.merge(item.path("outcome").asText(), 1, Integer::sum);
            }
        }));
        return outcomes;
    }

    private static List<String> reasons(JsonNode report, String field, String value) {
        List<String> reasons = new ArrayList<>();
        report.path("modules").path(0).path("items").forEach(item -> {
            if (item.path(field).asText().equals(value)) {
                item.path("notes")
                        .forEach(note -> reasons.add(note.path("reason").asText()));
            }
        });
        return reasons;
    }

    private static JsonNode item(JsonNode report, String kind) {
        return first(report.path("modules").path(0).path("items"), "kind", kind);
    }

    private static JsonNode byId(JsonNode report, String id) {
        return first(report.path("modules").path(0).path("items"), "id", id);
    }

    private static JsonNode check(JsonNode report, String check) {
        return first(report.path("checks"), "check", check);
    }

    private static JsonNode first(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
