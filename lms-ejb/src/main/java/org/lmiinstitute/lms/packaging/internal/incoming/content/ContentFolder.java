package org.lmiinstitute.lms.packaging.internal.incoming.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/**
 * A folder of content files that is being written.
 *
 * @param root holds the folders {@code modules} and {@code banks}
 */
record ContentFolder(Path root) {

    /** Writes a module with its lessons, its quizzes and the files that come along. */
    void write(ModuleText module, SourceFiles files) throws IOException {
        Path folder = root.resolve("modules").resolve(module.slug());
        Slugs names = new Slugs();
        ObjectNode yaml = head(module);
        ArrayNode activities = yaml.putArray("activities");
        for (Activity activity : module.activities()) {
            write(activity, activities.addObject(), folder, names);
        }
        text(folder.resolve("module.yaml"), YamlText.of(yaml));
        for (CarriedFile file : module.files().all()) {
            file.write(folder, files);
        }
    }

    private static void write(Activity activity, ObjectNode yaml, Path folder, Slugs names) throws IOException {
        if (activity instanceof Activity.Lesson lesson) {
            String file = "lessons/" + names.of(lesson.title(), "lesson") + ".md";
            put(yaml, "lesson", lesson, file);
            text(folder.resolve(file), lesson.text() + "\n");
        } else if (activity instanceof Activity.Quiz quiz) {
            String file = "quizzes/" + names.of(quiz.title(), "quiz") + ".yaml";
            put(yaml, "quiz", quiz, file);
            text(folder.resolve(file), YamlText.of(yaml(quiz)));
        }
    }

    /** Writes a question bank. */
    void write(BankText bank) throws IOException {
        ObjectNode yaml = JsonNodeFactory.instance
                .objectNode()
                .put("slug", bank.slug())
                .put("title", PlainLine.of(bank.title(), 250))
                .put("language", bank.language());
        yaml.set("questions", QuestionYaml.of(bank.questions()));
        text(root.resolve("banks").resolve(bank.slug()).resolve("bank.yaml"), YamlText.of(yaml));
    }

    private static ObjectNode head(ModuleText module) {
        ObjectNode yaml = JsonNodeFactory.instance
                .objectNode()
                .put("slug", module.slug())
                .put("title", PlainLine.of(module.title(), 250))
                .put("goal", PlainLine.of(module.goal(), 1000))
                .put("summary", PlainLine.of(module.summary(), 1000))
                .put("language", module.language())
                .put("minutes", module.minutes())
                .put("level", "foundation");
        yaml.putArray("audiences").add("data-user");
        yaml.putArray("topics").add("using-lmi-for-decisions");
        yaml.put("licence", PlainLine.of(module.licence(), 60));
        QuestionYaml.putIfSaid(yaml, "source", PlainLine.of(module.source(), 1000));
        return yaml;
    }

    private static void put(ObjectNode yaml, String kind, Activity activity, String file) {
        yaml.put("kind", kind)
                .put("title", PlainLine.of(activity.title(), 250))
                .put("minutes", activity.minutes())
                .put("file", file);
    }

    private static ObjectNode yaml(Activity.Quiz quiz) {
        ObjectNode yaml = JsonNodeFactory.instance.objectNode();
        QuestionYaml.putIfSaid(yaml, "intro", quiz.intro());
        yaml.put("passMark", quiz.passMark()).put("shuffle", quiz.shuffles());
        quiz.draw().ifPresent(draw -> yaml.put("draw", draw));
        yaml.set("questions", QuestionYaml.of(quiz.questions()));
        return yaml;
    }

    private static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
