package org.lmiinstitute.lms.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./lms}, in a small copy of the repository, on a machine that has only what each test puts there. */
class LmsScriptTest {

    private static final List<String> TOOLS = List.of("dirname", "sed", "find", "sort", "cmp", "mkdir", "rm");
    private static final String JAVA = "case $1 in -XshowSettings*) echo '    java.specification.version = %s' ;; esac";
    private static final String MAVEN = "/bin/mkdir -p lms-ear/target/distribution; echo built >> builds";

    @TempDir
    private Path temporary;

    private Path home;
    private Path path;

    @BeforeEach
    void aRepositoryAndAMachine() throws IOException {
        home = Files.createDirectories(temporary.resolve("home"));
        path = Files.createDirectories(temporary.resolve("bin"));
        Files.copy(Path.of("..", "lms"), home.resolve("lms"));
        source("pom.xml", "root");
        source("lms-web/pom.xml", "web");
        source("lms-web/src/main/First.java", "first");
        source("lms-web/src/main/Second.java", "second");
        source("content/schema/course.json", "{}");
        for (var tool : TOOLS) {
            Files.createSymbolicLink(path.resolve(tool), whereIs(tool));
        }
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        assertRefused(Map.of(), "No Java found: install a JDK, 17 or newer");
    }

    @Test
    void aJavaHomeWithoutJavaCountsAsNone() throws Exception {
        program("java", JAVA.formatted("17"));
        assertRefused(Map.of("JAVA_HOME", temporary.resolve("nowhere").toString()), "No Java found: install a JDK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8", "11", "16"})
    void anOldJavaIsNamed(String version) throws Exception {
        program("java", JAVA.formatted(version));
        assertRefused(Map.of(), "Java " + version + " is too old: LMI Learning needs a JDK, 17 or newer.");
    }

    @Test
    void aJavaThatDoesNotEvenStartIsRefused() throws Exception {
        program("java", "exit 1");
        assertRefused(Map.of(), "java does not start: install a JDK, 17 or newer.");
    }

    @Test
    void aJavaWithoutCompilerIsNoJdk() throws Exception {
        program("java", JAVA.formatted("21"));
        assertRefused(Map.of(), "Java 21 is here without its compiler: install a JDK");
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        program("java", JAVA.formatted("17"));
        program("javac", "exit 0");
        assertRefused(Map.of(), "No Maven found: install Maven 3.8 or newer");
    }

    @Test
    void itBuildsOnceAndAgainWhenASourceIsNotWhatItWas() throws Exception {
        aMachineThatBuilds();
        assertThat(buildsAfterACall()).isEqualTo(1);
        assertThat(buildsAfterACall()).as("nothing has changed").isEqualTo(1);

        source("lms-web/src/main/First.java", "changed");
        assertThat(buildsAfterACall()).as("changed").isEqualTo(2);

        Files.delete(home.resolve("lms-web/src/main/Second.java"));
        assertThat(buildsAfterACall()).as("deleted").isEqualTo(3);

        var first = source("lms-web/src/main/First.java", "checked");
        Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(buildsAfterACall()).as("checked out with an old time").isEqualTo(4);

        source("content/schema/webinar.json", "{}");
        assertThat(buildsAfterACall()).as("added").isEqualTo(5);
        assertThat(buildsAfterACall()).isEqualTo(5);
    }

    @Test
    void aBuildStartsWithoutWhatAnEarlierOneLeft() throws Exception {
        aMachineThatBuilds();
        source("lms-web/target/classes/Deleted.class", "an earlier build");

        buildsAfterACall();

        assertThat(home.resolve("lms-web/target")).doesNotExist();
    }

    @Test
    void aBuildThatFailedIsTriedAgain() throws Exception {
        aMachineThatBuilds();
        program("mvn", MAVEN + "; exit 1");
        assertRefused(Map.of(), "The build failed: see above.");
        assertThat(buildsAfterACall()).isEqualTo(2);
    }

    private void aMachineThatBuilds() throws IOException {
        program("java", JAVA.formatted("17"));
        program("javac", "exit 0");
        program("mvn", MAVEN);
    }

    private long buildsAfterACall() throws Exception {
        call(Map.of());
        try (var lines = Files.lines(home.resolve("builds"))) {
            return lines.count();
        }
    }

    private void assertRefused(Map<String, String> environment, String message) throws Exception {
        var outcome = call(environment);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lines().filter(line -> !line.startsWith("Building")))
                .singleElement()
                .asString()
                .contains(message);
    }

    private record Outcome(int exitCode, String output) {
        Stream<String> lines() {
            return output.lines();
        }
    }

    private Outcome call(Map<String, String> environment) throws IOException, InterruptedException {
        var output = temporary.resolve("output");
        var builder = new ProcessBuilder("/bin/bash", home.resolve("lms").toString(), "help")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(new HashMap<>(environment));
        builder.environment().put("PATH", path.toString());
        int exitCode = builder.start().waitFor();
        return new Outcome(exitCode, Files.readString(output));
    }

    private Path source(String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void program(String name, String text) throws IOException {
        var file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static Path whereIs(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
