package org.lmiinstitute.lms.test.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.test.Visitor;

/** No system at all: web pages unpacked into a folder and opened from there. What is known of the learner is in the browser. */
final class WebFolder implements LearningSystem {

    private final UnpackedModule module;
    private final Path folder;
    private Visitor visitor;

    WebFolder(UnpackedModule module, Path folder) {
        this.module = module;
        this.folder = folder;
        module.files().forEach(this::write);
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Frame open(Visitor learner) {
        visitor = learner;
        learner.page().navigate(folder.resolve("index.html").toUri().toString());
        return learner.page().mainFrame();
    }

    @Override
    public boolean followsTheLearner() {
        return false;
    }

    @Override
    public Outcome outcome() {
        String id = "lmi." + module.document().path("id").asText();
        JsonNode quiz = kept(id).path("x").path(module.quiz().path("short").asText());
        boolean completed =
                "completed".equals(kept(id + ".progress").path("status").asText());
        return new Outcome(
                completed, quiz.path("k").asInt() == 1, quiz.path("g").asDouble());
    }

    private JsonNode kept(String name) {
        Object text = visitor.page().evaluate("name => localStorage.getItem(name)", name);
        return text == null ? UnpackedModule.json("{}") : UnpackedModule.json(text.toString());
    }

    @Override
    public void close() {}
}
