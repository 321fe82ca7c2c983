package org.lmiinstitute.lms.launcher.bench.imports;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lmiinstitute.lms.launcher.FileTree;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/**
 * What an import is compared to: the machine's own programs unzip a package and hash each of its files. They flush nothing to the disk;
 * the import does.
 *
 * @param folder where the files are put, anew each time
 */
record UnzippedFiles(Path zip, Path folder) {

    String name() {
        return "unzip and sha256sum";
    }

    void write() throws IOException {
        Files.createDirectory(folder);
        run(List.of("unzip", "-q", zip.toString(), "-d", folder.toString()));
        run(List.of("find", folder.toString(), "-type", "f", "-exec", "sha256sum", "{}", "+"));
    }

    void remove() throws IOException {
        FileTree.delete(folder);
    }

    private static void run(List<String> command) throws IOException {
        Process program = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            if (program.waitFor() != 0) {
                throw new LaunchFailure(command.get(0) + " failed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }
}
