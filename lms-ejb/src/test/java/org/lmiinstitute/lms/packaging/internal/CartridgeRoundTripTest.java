package org.lmiinstitute.lms.packaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.internal.WrittenContent;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.cartridge.CartridgeReader;

/** The modules of this repository as cartridges, read back: the same questions, and content files without a problem. */
class CartridgeRoundTripTest {

    private static final Path CONTENT = Path.of("../content").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    static Stream<Arguments> cartridges() {
        return WrittenContent.modules(CONTENT).stream()
                .flatMap(module ->
                        Stream.of(arguments(module, PackageFormat.CC_11), arguments(module, PackageFormat.CC_13)));
    }

    @ParameterizedTest
    @MethodSource("cartridges")
    void theQuestionsAreTheSame(String name, PackageFormat format) throws IOException {
        WrittenContent.Built original = WrittenContent.built(CONTENT, name);
        MemoryFiles files = cartridge(name, format, original);
        Intake intake = new CartridgeReader().read(files, PackageKind.CC_1_3);
        intake.content().orElseThrow().write(folder, files);

        assertThat(WrittenContent.problems(folder)).isEmpty();
        List<Asked> asked = asked(original);
        assertThat(askedAgain()).hasSameSizeAs(asked).containsExactlyElementsOf(asked);
    }

    /** The reports on a package are added when it is closed, so these have none. */
    @ParameterizedTest
    @MethodSource("cartridges")
    void nothingOfPagesAndMediaStaysOut(String name, PackageFormat format) throws IOException {
        WrittenContent.Built original = WrittenContent.built(CONTENT, name);
        Intake intake = new CartridgeReader().read(cartridge(name, format, original), PackageKind.CC_1_3);

        assertThat(intake.items())
                .filteredOn(item -> item.fate() == Fate.NOT_IMPORTED)
                .extracting(ImportedItem::label)
                .filteredOn(label -> !label.matches("(accessibility|fidelity)\\.(html|json)"))
                .containsOnly("cartridge.css");
    }

    private static MemoryFiles cartridge(String name, PackageFormat format, WrittenContent.Built module)
            throws IOException {
        ObjectNode document = module.document().deepCopy();
        document.put("revision", "1.0");
        PackageContent made = PackageFixtures.content(format, document, module.keys());
        Map<String, byte[]> unpacked = new TreeMap<>(PackageFixtures.unzip(PackageFixtures.zip(made)));
        unpacked.putAll(media(CONTENT.resolve("modules").resolve(name), unpacked));
        MemoryFiles files = new MemoryFiles();
        unpacked.forEach(files::with);
        return files;
    }

    /** The fixtures know of no media store: what a medium holds is put in its place. */
    private static Map<String, byte[]> media(Path module, Map<String, byte[]> packed) throws IOException {
        Map<String, byte[]> media = new HashMap<>();
        try (Stream<Path> files = Files.walk(module)) {
            for (Path file : files.filter(path -> path.toString().matches(".*/(media|data)/[^/]+"))
                    .toList()) {
                String path = MediaFile.identify(file).src();
                if (packed.containsKey(path)) {
                    media.put(path, Files.readAllBytes(file));
                }
            }
        }
        return media;
    }

    /** What a question asks, in words, with all that is said and graded. */
    private record Asked(String kind, String prompt, List<String> answers, String said) {}

    private List<Asked> askedAgain() {
        return WrittenContent.modules(folder).stream()
                .flatMap(module -> asked(WrittenContent.built(folder, module)).stream())
                .toList();
    }

    private static List<Asked> asked(WrittenContent.Built module) {
        List<Asked> asked = new ArrayList<>();
        for (JsonNode activity : module.document().path("activities")) {
            for (JsonNode question : activity.path("questions")) {
                asked.add(asked(
                        question, module.keys().path(question.path("short").asText())));
            }
        }
        return asked;
    }

    private static Asked asked(JsonNode question, JsonNode key) {
        return question.path("kind").asText().equals("numeric") ? number(question, key) : choices(question, key);
    }

    private static Asked choices(JsonNode question, JsonNode key) {
        List<String> right = new ArrayList<>();
        key.path("correct").forEach(id -> right.add(id.asText()));
        List<String> answers = new ArrayList<>();
        question.path("choices").forEach(choice -> {
            String id = choice.path("id").asText();
            answers.add(words(choice.path("html")) + " | " + right.contains(id) + " | "
                    + words(key.path("feedback").path(id)));
        });
        return new Asked(
                question.path("kind").asText(), words(question.path("prompt")), answers, words(key.path("general")));
    }

    /** Of a question with several sets of numbers a cartridge has the first; the unit stands below the question as text. */
    private static Asked number(JsonNode question, JsonNode key) {
        JsonNode numbers = key.path("variants").path(0);
        String prompt = words(question.path("variants").path(0).path("prompt"));
        String unit = question.path("unit").asText();
        String asked = unit.isEmpty() ? prompt : prompt + " Unit of the answer: " + unit;
        return new Asked(
                "numeric",
                asked,
                List.of(
                        numbers.path("answer")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                        numbers.path("tolerance")
                                .decimalValue()
                                .stripTrailingZeros()
                                .toPlainString(),
                        question.path("decimals").asText()),
                words(key.path("right")) + " | " + words(key.path("wrong")));
    }

    private static String words(JsonNode html) {
        return html.isTextual() ? PlainText.of(html.asText()).replace('\u00a0', ' ') : "";
    }
}
