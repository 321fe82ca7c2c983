package org.lmiinstitute.lms.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files that the tests play: the built player and one module that has every kind of block. */
final class Fixture {

    static final Path PLAYER = Path.of("target/classes/player").toAbsolutePath();
    static final Path SOURCES = Path.of("src/main/player").toAbsolutePath();
    static final Path MODULE = Path.of("src/test/resources/fixture").toAbsolutePath();

    /** The activity of the first module of the course. */
    static final String FIRST_MODULE = "https://partner.example.org/au/8";

    private static final String COURSE =
            """
            {"adapter": "%s", "iri": "https://partner.example.org/au/7", "title": "Finding Your Way", "description": "What the labor market's figures say, and what they do not.", "language": "en", "modules": [
              {"id": "12e4a8d2-9edb-58c5-8bb5-da52042e7ba8", "iri": "https://partner.example.org/au/8", "title": "Employed, unemployed, or neither", "minutes": 27, "href": "1/index.html"},
              {"id": "22e4a8d2-9edb-58c5-8bb5-da52042e7ba8", "iri": "https://partner.example.org/au/9", "title": "Counting jobs", "minutes": 20, "href": "2/index.html"}]}
            """;

    private static final String LAUNCH_IN_COURSE =
            """
            {"adapter": "%s", "mediaBase": "../", "course": {"iri": "https://partner.example.org/au/7", "title": "Finding Your Way",
              "language": "en", "href": "../index.html", "position": %d, "of": 2, "next": %s,
              "modules": [{"iri": "https://partner.example.org/au/8"}, {"iri": "https://partner.example.org/au/9"}]}}
            """;

    private Fixture() {}

    static String document() {
        return read(MODULE.resolve("document.json"));
    }

    static String key() {
        return read(MODULE.resolve("key.json"));
    }

    static String vectors(String name) {
        return read(PLAYER.resolve("vectors").resolve(name + ".json"));
    }

    /** What a package's module.js says. */
    static String moduleScript(String launch) {
        return "window.LMI_MODULE = {\"document\": " + document() + ", \"key\": " + key() + ", \"launch\": " + launch
                + "};\n";
    }

    /** A package as it lies unpacked in a folder: the files of package-files.txt, module.js and media/, nothing else. */
    static Path unpackedPackage(Path folder, String launch) {
        try {
            for (String name : Files.readAllLines(PLAYER.resolve("package-files.txt"))) {
                copy(PLAYER.resolve(name), folder.resolve(name));
            }
            try (var media = Files.list(MODULE.resolve("media"))) {
                for (Path file : media.toList()) {
                    copy(file, folder.resolve("media").resolve(file.getFileName()));
                }
            }
            Files.writeString(folder.resolve("module.js"), moduleScript(launch));
            return folder.resolve("index.html");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A thin package: the files of dispatch-files.txt, and where its module is kept. */
    static void thinPackage(Path folder, String dispatch) {
        try {
            for (String name : Files.readAllLines(PLAYER.resolve("dispatch-files.txt"))) {
                copy(PLAYER.resolve(name), folder.resolve(name.replace("dispatch.html", "index.html")));
            }
            Files.writeString(folder.resolve("launch.js"), "window.LMI_DISPATCH = " + dispatch + ";\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A course of two modules that stands alone, unpacked in a folder; answers its start page. */
    static Path unpackedCourse(Path folder, String adapter) {
        try {
            unpackedPackage(folder, "{}");
            Files.delete(folder.resolve("module.js"));
            Files.copy(
                    PLAYER.resolve("course.html"), folder.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve("course.js"), "window.LMI_COURSE = " + COURSE.formatted(adapter) + ";\n");
            String next = "{\"iri\": \"https://partner.example.org/au/9\", \"title\": \"Counting jobs\","
                    + " \"href\": \"../2/index.html\"}";
            moduleOfCourse(folder.resolve("1"), moduleScript(LAUNCH_IN_COURSE.formatted(adapter, 1, next)));
            String second = moduleScript(LAUNCH_IN_COURSE.formatted(adapter, 2, "null"));
            moduleOfCourse(
                    folder.resolve("2"),
                    second.replace("12e4a8d2-9edb", "22e4a8d2-9edb")
                            .replace("Employed, unemployed, or neither", "Counting jobs"));
            return folder.resolve("index.html");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void moduleOfCourse(Path folder, String script) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(
                folder.resolve("index.html"), read(PLAYER.resolve("index.html")).replace("\"player.", "\"../player."));
        Files.writeString(folder.resolve("module.js"), script);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
