package org.lmiinstitute.lms.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lmiinstitute.lms.launcher.FileTree;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** The repository's content and beside it a course of 10 modules with 4 activities each. */
final class BenchContent {

    static final String COURSE = "bench-course";

    /** The course's id, which stays the same from run to run. */
    static final UUID COURSE_ID = id(COURSE);

    private static final int MODULES = 10;
    private static final int LESSONS = 4;

    private BenchContent() {}

    /** Writes everything anew into a folder. */
    static void write(Path content, Path folder) {
        try {
            FileTree.delete(folder);
            FileTree.copy(content, folder);
            write(folder.resolve("courses/" + COURSE + "/course.yaml"), course());
            for (int module = 1; module <= MODULES; module++) {
                var home = folder.resolve("modules/" + module(module));
                write(home.resolve("module.yaml"), moduleYaml(module));
                for (int lesson = 1; lesson <= LESSONS; lesson++) {
                    write(home.resolve("lessons/lesson-" + lesson + ".md"), lesson(module, lesson));
                }
            }
        } catch (IOException e) {
            throw new LaunchFailure("The content for the measurement cannot be written: " + e.getMessage(), e);
        }
    }

    /** Folder and slug of a module, counted from 1. */
    static String module(int number) {
        return "bench-module-" + number;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("bench/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String course() {
        var modules = IntStream.rangeClosed(1, MODULES)
                .mapToObj(number -> "  - " + module(number) + "\n")
                .collect(Collectors.joining());
        return """
                id: "%s"
                code: BENCH-1
                slug: %s
                title: A Course to Measure
                summary: Ten modules with four activities each.
                description: Made by ./lms bench.
                language: en
                level: foundation
                audiences: [data-user]
                topics: [data-analysis]
                licence: CC-BY-4.0
                certificate: true
                modules:
                %s"""
                .formatted(COURSE_ID, COURSE, modules);
    }

    private static String moduleYaml(int number) {
        var activities = IntStream.rangeClosed(1, LESSONS)
                .mapToObj(lesson ->
                        """
                          - id: "%s"
                            kind: lesson
                            title: Lesson %d of module %d
                            minutes: 5
                            file: lessons/lesson-%d.md
                        """
                                .formatted(id(number + "/" + lesson), lesson, number, lesson))
                .collect(Collectors.joining());
        return """
                id: "%s"
                slug: %s
                title: Module %d to measure
                goal: After this you can tell what a page costs.
                summary: Four lessons.
                language: en
                minutes: 20
                level: foundation
                audiences: [data-user]
                topics: [data-analysis]
                licence: CC-BY-4.0
                source: Made by ./lms bench.
                activities:
                %s"""
                .formatted(id(module(number)), module(number), number, activities);
    }

    private static String lesson(int module, int lesson) {
        return "<!-- block: " + id(module + "/" + lesson + "/text") + " -->\n"
                + ("Employment and unemployment are counted in the week that contains the 12th of the month. ".repeat(8)
                                + "\n\n")
                        .repeat(4);
    }
}
