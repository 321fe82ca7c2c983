package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** A module with every kind of block, activity and question, as a cartridge. */
final class CartridgeFixtures {

    static final String FOLDER = "module-12e4a8d2-9edb-58c5-8bb5-da52042e7ba8/";
    static final String LESSON = FOLDER + "lesson-c7b032eb.html";
    static final String VIDEO = FOLDER + "video-029c2d09.html";
    static final String EXERCISE = FOLDER + "data-exercise-84cef762.html";
    static final String EXERCISE_QUESTIONS = FOLDER + "questions-84cef762.xml";
    static final String QUIZ = FOLDER + "questions-927e96e1.xml";
    static final String ABOUT = FOLDER + "about.html";
    static final String ORIGINAL = FOLDER + "original.xml";
    static final String BANK = "question-bank/questions.xml";

    private CartridgeFixtures() {}

    static JsonNode document() {
        return PackageFixtures.json(PackageFixtures.kept("cartridge/document.json"));
    }

    static JsonNode key() {
        return PackageFixtures.json(PackageFixtures.kept("cartridge/key.json"));
    }

    static Map<String, byte[]> module(PackageFormat format) {
        return module(format, document());
    }

    static Map<String, byte[]> module(PackageFormat format, JsonNode document) {
        return unpacked(PackageFixtures.content(format, document, key()));
    }

    static Map<String, byte[]> course(PackageFormat format) {
        return unpacked(PackageFixtures.courseContent(format));
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(PackageContent content) {
        return PackageFixtures.unzip(PackageFixtures.zip(content));
    }
}
