package org.lmiinstitute.lms.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for the data of one run of the tests: fresh at its beginning, left for a look after it. */
public final class TestFolder {

    private TestFolder() {}

    public static Path fresh(String name) {
        var root = Path.of(System.getProperty("lms.distribution")).resolveSibling("test-data");
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
