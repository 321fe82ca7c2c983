package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** The content of this repository is sound: every module can be built, and every main file fits its schema. */
class HouseContentTest {

    private static final Path CONTENT = Path.of("../content").toAbsolutePath().normalize();

    private static final Pattern LEANING = Pattern.compile(
            "(?i)\\b(the same|that|this) (region|county|town|state|industry)\\b|\\b(previous|last|other) question\\b|\\bas above\\b");

    @TestFactory
    Stream<DynamicTest> modulesAreSound() {
        return ContentFolders.namesIn(CONTENT.resolve("modules")).stream()
                .map(name -> dynamicTest(name, () -> assertThat(
                                ContentChecks.module(CONTENT, name).problems())
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> mainFilesFitTheirSchemas() {
        return Stream.of(
                        ContentKind.COURSE,
                        ContentKind.BANK,
                        new ContentKind("webinar", "webinars", 50),
                        new ContentKind("workshop", "workshops", 50))
                .flatMap(kind -> ContentFolders.namesIn(CONTENT.resolve(kind.folder())).stream()
                        .map(name -> dynamicTest(kind.folder() + "/" + name, () -> open(kind, name))));
    }

    /** The format does without, and what comes in from elsewhere often does; what is written here teaches by it. */
    @TestFactory
    Stream<DynamicTest> everyChoiceSaysWhy() {
        return ContentFolders.namesIn(CONTENT.resolve("modules")).stream()
                .map(name -> dynamicTest(name, () -> assertThat(
                                ContentChecks.module(CONTENT, name).keys())
                        .allSatisfy(key -> assertThat(key.path("feedback"))
                                .allSatisfy(said -> assertThat(said.asText()).isNotEmpty()))));
    }

    /** Numbers are drawn for each question by itself, so a question that takes up another's says what need not be so. */
    @TestFactory
    Stream<DynamicTest> noQuestionLeansOnAnother() {
        return Stream.of("modules", "banks")
                .flatMap(kind -> ContentFolders.filesIn(CONTENT.resolve(kind)).stream())
                .filter(file -> file.toString().matches(".*\\.(yaml|md)"))
                .map(file -> dynamicTest(CONTENT.relativize(file).toString(), () -> assertThat(promptsIn(file))
                        .noneMatch(prompt -> LEANING.matcher(prompt).find())));
    }

    private static List<String> promptsIn(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\s*-?\\s*prompt:.*"))
                .toList();
    }

    private static void open(ContentKind kind, String name) {
        Supplier<UUID> ids = ContentChecks.countingIds();
        FolderItem item = new FolderItem(new ContentWorkspace(CONTENT, ids, new Schemas()), kind, name);
        item.open();
        assertThat(item.problems()).isEmpty();
    }
}
