package org.lmiinstitute.lms.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that the tests play: the built player and one module that has every kind of block. */
final class Fixture {

    static final Path PLAYER = Path.of("target/classes/player").toAbsolutePath();
    static final Path SOURCES = Path.of("src/main/player").toAbsolutePath();
    static final Path MODULE = Path.of("src/test/resources/fixture").toAbsolutePath();

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
