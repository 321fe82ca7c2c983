package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;
import org.lmiinstitute.lms.curriculum.internal.format.ImageSize;
import org.lmiinstitute.lms.curriculum.internal.format.LessonBlock;
import org.lmiinstitute.lms.curriculum.internal.format.LessonText;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.Svg;
import org.lmiinstitute.lms.curriculum.internal.format.YamlSource;
import org.lmiinstitute.lms.media.MediaFile;

/** Writes a lesson: its blocks in order. */
final class LessonWriter {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final List<String> TONES = List.of("note", "tip", "caution");

    /** What a kind of block needs, what it may have besides, and how it is written. */
    private record Kind(List<String> required, List<String> optional, BiConsumer<LessonBlock, ObjectNode> writer) {}

    private final DocumentContext context;
    private final SourceFile file;
    private final Supplier<UUID> ids;
    private final Map<String, Kind> kinds = Map.of(
            "callout", new Kind(List.of("tone"), List.of("title"), this::callout),
            "figure", new Kind(List.of("src", "alt"), List.of("caption", "credit"), this::figure),
            "video",
                    new Kind(
                            List.of("video", "captions"),
                            List.of("title", "chapters", "poster", "description", "type", "duration"),
                            this::video),
            "question", new Kind(List.of(), List.of(), this::question),
            "data-exercise", new Kind(List.of("file"), List.of(), this::dataExercise),
            "download", new Kind(List.of("file", "title"), List.of(), this::download));

    LessonWriter(DocumentContext context, SourceFile file, Supplier<UUID> ids) {
        this.context = context;
        this.file = file;
        this.ids = ids;
    }

    ArrayNode blocks() {
        ArrayNode blocks = DocumentContext.JSON.arrayNode();
        for (LessonBlock block : LessonText.blocks(file, context.files())) {
            idOf(block).ifPresent(id -> write(block, context.named(id, block.place()), blocks));
        }
        return blocks;
    }

    private void write(LessonBlock block, ObjectNode json, ArrayNode blocks) {
        json.put("kind", block.kind());
        if (LessonBlock.TEXT.equals(block.kind())) {
            blocks.add(json.put("html", html(block)));
            return;
        }
        Kind kind = kinds.get(block.kind());
        if (kind == null) {
            context.report(
                    block.place(),
                    "there is no block :::" + block.kind(),
                    Closest.suggestion(block.kind(), Set.copyOf(kinds.keySet())));
        } else if (checkAttributes(block, kind)) {
            kind.writer().accept(block, json);
            blocks.add(json);
        }
    }

    private boolean checkAttributes(LessonBlock block, Kind kind) {
        boolean isComplete = true;
        for (String name : kind.required()) {
            if (block.attribute(name).isBlank()) {
                isComplete = false;
                context.report(block.place(), "the " + block.kind() + " has no " + name, name + "=... in its braces");
            }
        }
        for (String name : block.attributes().keySet()) {
            if (!kind.required().contains(name) && !kind.optional().contains(name)) {
                List<String> known = Stream.concat(kind.required().stream(), kind.optional().stream())
                        .toList();
                context.report(
                        block.place(),
                        "a " + block.kind() + " has no \"" + name + "\"",
                        Closest.suggestion(name, known));
            }
        }
        return isComplete;
    }

    private Optional<UUID> idOf(LessonBlock block) {
        if (block.id().isEmpty()) {
            UUID id = ids.get();
            file.insert(block.idOffset(), block.idPattern().formatted(id));
            return Optional.of(id);
        }
        if (!UUID_TEXT.matcher(block.id()).matches()) {
            context.report(
                    block.place(),
                    "\"" + block.id() + "\" is no id",
                    "a UUID; leave it out and the importer writes a new one");
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(block.id()));
    }

    private void callout(LessonBlock block, ObjectNode json) {
        String tone = block.attribute("tone");
        if (!TONES.contains(tone)) {
            context.report(block.place(), "there is no tone \"" + tone + "\"", Closest.suggestion(tone, TONES));
        }
        json.put("tone", tone).put("title", block.attribute("title")).put("html", html(block));
    }

    private void figure(LessonBlock block, ObjectNode json) {
        String src = block.attribute("src");
        Optional<MediaFile> image = new FolderImages(context.files()).find(src, block.place());
        if (image.isEmpty()) {
            return;
        }
        json.put("src", image.get().src()).put("alt", block.attribute("alt"));
        for (String name : List.of("caption", "credit")) {
            Optional.ofNullable(block.attributes().get(name)).ifPresent(text -> json.put(name, text));
        }
        context.files().file(src, block.place()).flatMap(this::size).ifPresent(size -> json.put("width", size.width())
                .put("height", size.height()));
        checkEmpty(block);
    }

    private Optional<ImageSize> size(Path image) {
        return image.toString().endsWith(".svg")
                ? Svg.check(image, context.files().nameOf(image), context.files())
                : ImageSize.of(image);
    }

    private void video(LessonBlock block, ObjectNode json) {
        json.put("title", block.attribute("title"));
        new VideoWriter(context).write(json, Fields.of(block));
        checkEmpty(block);
    }

    /** A question that has no id of its own has that of its block. */
    private void question(LessonBlock block, ObjectNode json) {
        YamlSource yaml = context.files().yamlPart(file, block.bodyFrom(), block.bodyTo(), block.bodyLine() - 1);
        UUID blockId = UUID.fromString(json.get("id").asText());
        context.files()
                .part(yaml, "question")
                .ifPresent(question -> json.set("question", new QuestionWriter(context).writeBlock(question, blockId)));
    }

    private void dataExercise(LessonBlock block, ObjectNode json) {
        new ExerciseWriter(context).write(json, block.attribute("file"), block.place());
        checkEmpty(block);
    }

    private void download(LessonBlock block, ObjectNode json) {
        String name = block.attribute("file");
        context.files().media(name, block.place()).ifPresent(kept -> json.put("src", kept.src())
                .put("fileName", name.substring(name.lastIndexOf('/') + 1))
                .put("title", block.attribute("title"))
                .put("html", html(block))
                .put("bytes", kept.bytes())
                .put("type", kept.mediaType()));
    }

    private void checkEmpty(LessonBlock block) {
        if (!body(block).isBlank()) {
            context.report(
                    new ContentPlace(block.place().file(), block.bodyLine()),
                    "a " + block.kind() + " shows no text of its own",
                    "the text before or after it");
        }
    }

    private String html(LessonBlock block) {
        return context.html(body(block), new ContentPlace(block.place().file(), block.bodyLine()));
    }

    private String body(LessonBlock block) {
        return file.text().substring(block.bodyFrom(), block.bodyTo());
    }
}
