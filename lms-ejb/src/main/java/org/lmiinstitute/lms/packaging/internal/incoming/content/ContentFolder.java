package org.lmiinstitute.lms.packaging.internal.incoming.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/**
 * A folder of content files that is being written.
 *
 * @param root holds the folders {@code courses}, {@code modules} and {@code banks}
 */
record ContentFolder(Path root) {

    private static final String AUDIENCE = "data-user";
    private static final String TOPIC = "using-lmi-for-decisions";

    /** Writes a module with its lessons, its quizzes and the files that come along. */
    void write(ModuleText module, SourceFiles files) throws IOException {
        Path folder = root.resolve("modules").resolve(module.slug());
        Slugs names = new Slugs();
        ObjectNode yaml = head(module);
        ArrayNode activities = yaml.putArray("activities");
        for (Activity activity : module.activities()) {
            write(activity, activities.addObject(), folder, names, files);
        }
        text(folder.resolve("module.yaml"), YamlText.of(yaml));
        for (CarriedFile file : module.files().all()) {
            file.write(folder, files);
        }
    }

    private static void write(Activity activity, ObjectNode yaml, Path folder, Slugs names, SourceFiles files)
            throws IOException {
        if (activity instanceof Activity.Lesson lesson) {
            String file = "lessons/" + names.of(lesson.title(), "lesson") + ".md";
            put(yaml, "lesson", lesson, file);
            text(folder.resolve(file), lesson.text() + "\n");
        } else if (activity instanceof Activity.Quiz quiz) {
            String file = "quizzes/" + names.of(quiz.title(), "quiz") + ".yaml";
            put(yaml, "quiz", quiz, file);
            text(folder.resolve(file), YamlText.of(yaml(quiz)));
            images(quiz.questions(), folder, files);
        } else if (activity instanceof Activity.External external) {
            put(yaml, ActivityKind.EXTERNAL_PACKAGE.code(), external)
                    .put("package", external.packageId().toString())
                    .put("unit", external.unit());
        }
    }

    /** Writes a question bank. */
    void write(BankText bank, SourceFiles files) throws IOException {
        ObjectNode yaml = JsonNodeFactory.instance
                .objectNode()
                .put("slug", bank.slug())
                .put("title", PlainLine.of(bank.title(), PlainLine.LONGEST_TITLE))
                .put("language", bank.language());
        yaml.set("questions", QuestionYaml.of(bank.questions()));
        Path folder = root.resolve("banks").resolve(bank.slug());
        text(folder.resolve("bank.yaml"), YamlText.of(yaml));
        images(bank.questions(), folder, files);
    }

    /** Writes a course of modules that are written here. */
    void write(CourseText course) throws IOException {
        ObjectNode yaml = JsonNodeFactory.instance
                .objectNode()
                .put("code", course.code())
                .put("slug", course.slug())
                .put("title", PlainLine.of(course.title(), PlainLine.LONGEST_TITLE))
                .put("summary", PlainLine.of(course.summary(), PlainLine.LONGEST_SUMMARY))
                .put("description", MarkdownEscapes.lines(MarkdownEscapes.text(course.summary())))
                .put("language", course.language())
                .put("level", course.level());
        yaml.putArray("audiences").add(AUDIENCE);
        yaml.putArray("topics").add(TOPIC);
        yaml.put("licence", PlainLine.of(course.licence(), 60));
        ArrayNode modules = yaml.putArray("modules");
        course.modules().forEach(modules::add);
        text(root.resolve("courses").resolve(course.slug()).resolve("course.yaml"), YamlText.of(yaml));
    }

    private static ObjectNode head(ModuleText module) {
        ObjectNode yaml = JsonNodeFactory.instance
                .objectNode()
                .put("slug", module.slug())
                .put("title", PlainLine.of(module.title(), PlainLine.LONGEST_TITLE))
                .put("goal", PlainLine.of(module.goal(), PlainLine.LONGEST_SUMMARY))
                .put("summary", PlainLine.of(module.summary(), PlainLine.LONGEST_SUMMARY))
                .put("language", module.language())
                .put("minutes", module.minutes())
                .put("level", module.level());
        yaml.putArray("audiences").add(AUDIENCE);
        yaml.putArray("topics").add(TOPIC);
        yaml.put("licence", PlainLine.of(module.licence(), 60));
        QuestionYaml.putIfSaid(yaml, "source", PlainLine.of(module.source(), PlainLine.LONGEST_SUMMARY));
        return yaml;
    }

    /** Several questions may show one image. */
    private static void images(List<Question> questions, Path folder, SourceFiles files) throws IOException {
        for (Question question : questions) {
            for (CarriedFile image : question.images()) {
                if (Files.notExists(folder.resolve(image.path()))) {
                    image.write(folder, files);
                }
            }
        }
    }

    private static void put(ObjectNode yaml, String kind, Activity activity, String file) {
        put(yaml, kind, activity).put("file", file);
    }

    private static ObjectNode put(ObjectNode yaml, String kind, Activity activity) {
        return yaml.put("kind", kind)
                .put("title", PlainLine.of(activity.title(), PlainLine.LONGEST_TITLE))
                .put("minutes", activity.minutes());
    }

    private static ObjectNode yaml(Activity.Quiz quiz) {
        ObjectNode yaml = JsonNodeFactory.instance.objectNode();
        QuestionYaml.putIfSaid(yaml, "intro", quiz.intro());
        yaml.put("passMark", quiz.passMark()).put("shuffle", quiz.shuffles());
        quiz.bank().ifPresent(bank -> yaml.put("bank", bank));
        quiz.draw().ifPresent(draw -> yaml.put("draw", draw));
        if (!quiz.questions().isEmpty()) {
            yaml.set("questions", QuestionYaml.of(quiz.questions()));
        }
        return yaml;
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
