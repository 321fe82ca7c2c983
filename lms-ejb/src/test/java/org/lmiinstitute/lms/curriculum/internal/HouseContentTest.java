package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;

/** The content of this repository is sound: every module can be built, and every main file fits its schema. */
class HouseContentTest {

    private static final Path CONTENT = Path.of("../content").toAbsolutePath().normalize();

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

    private static void open(ContentKind kind, String name) {
        Supplier<UUID> ids = ContentChecks.countingIds();
        FolderItem item = new FolderItem(new ContentWorkspace(CONTENT, ids, new Schemas()), kind, name);
        item.open();
        assertThat(item.problems()).isEmpty();
    }
}
