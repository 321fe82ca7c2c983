package org.lmiinstitute.lms.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextBundlesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/lmiinstitute/lms/web");
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("text\\.(\\w+)(?:\\[|\\.fill\\()'([\\w.-]+)'");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            return all.filter(file -> file.getFileName().toString().equals("messages.properties")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasEveryKey(Path base) throws IOException {
        Set<String> keys = keys(base);
        try (Stream<Path> files = Files.list(base.getParent())) {
            List<Path> languages = files.filter(
                            file -> file.getFileName().toString().startsWith("messages_"))
                    .toList();
            for (Path language : languages) {
                assertThat(keys(language)).as(language.toString()).isEqualTo(keys);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextWithGapsCanBeFilled(Path base) throws IOException {
        Properties texts = read(base);
        texts.stringPropertyNames().stream()
                .filter(key -> texts.getProperty(key).contains("{0"))
                .forEach(key -> assertThat(new MessageFormat(texts.getProperty(key), Locale.ENGLISH))
                        .as(key)
                        .isNotNull());
    }

    @Test
    void everyKeyThatAViewNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> views = Files.walk(VIEWS)) {
            for (Path view :
                    views.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
                missing.addAll(missingIn(view));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> missingIn(Path view) throws IOException {
        return USED.matcher(Files.readString(view))
                .results()
                .filter(use -> !keysOf(use.group(1)).contains(use.group(2)))
                .map(use -> view.getFileName() + ": text." + use.group(1) + " " + use.group(2))
                .collect(Collectors.toSet());
    }

    private static Set<String> keysOf(String feature) {
        try {
            return keys(BUNDLES.resolve(feature).resolve("messages.properties"));
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        return read(bundle).stringPropertyNames();
    }

    private static Properties read(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }
}
