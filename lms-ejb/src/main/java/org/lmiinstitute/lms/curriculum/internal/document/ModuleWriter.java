package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;

/** Writes the document of a module, but for the number of its revision, and the answer key into the context. */
public final class ModuleWriter {

    public static final String FORMAT = "lmi-module/1";

    private final DocumentContext context;
    private final Supplier<UUID> ids;

    public ModuleWriter(DocumentContext context, Supplier<UUID> ids) {
        this.context = context;
        this.ids = ids;
    }

    /** The document of what a module.yaml describes. */
    public ObjectNode write(UUID id, ModuleDescription description, ContentNode main) {
        ObjectNode document = head(id, description);
        main.find("signoffs").ifPresent(signoffs -> document.set("signoffs", signoffs.json()));
        ArrayNode written = document.putArray("activities");
        main.list("activities").forEach(activity -> written.add(write(activity)));
        return document;
    }

    /** The document of a module that is one video. */
    public ObjectNode writeVideo(UUID id, ModuleDescription description, ContentNode video, String title, int minutes) {
        ObjectNode document = head(id, description);
        ObjectNode activity = activity(video.id(), video, ActivityKind.VIDEO.code(), title, minutes);
        new VideoWriter(context).write(activity, Fields.of(video));
        document.putArray("activities").add(activity);
        return document;
    }

    private ObjectNode head(UUID id, ModuleDescription description) {
        return DocumentContext.JSON
                .objectNode()
                .put("format", FORMAT)
                .put("id", id.toString())
                .put("iri", context.iri(Iri.Kind.MODULE, id))
                .put("revision", "")
                .put("language", description.language())
                .put("title", description.title())
                .put("goal", description.goal())
                .put("summary", description.summary())
                .put("minutes", description.minutes())
                .put("licence", description.licence())
                .put("source", description.source());
    }

    private ObjectNode write(ContentNode activity) {
        ActivityKind kind = ActivityKind.of(activity.text("kind"));
        ObjectNode json =
                activity(activity.id(), activity, kind.code(), activity.text("title"), activity.integer("minutes", 1));
        switch (kind) {
            case LESSON ->
                context.files()
                        .source(activity.text("file"), activity.place("file"))
                        .ifPresent(file -> json.set("blocks", blocks(file)));
            case VIDEO -> new VideoWriter(context).write(json, Fields.of(activity));
            case DATA_EXERCISE ->
                new ExerciseWriter(context).write(json, activity.text("file"), activity.place("file"));
            case QUIZ -> new QuizWriter(context).write(json, activity.text("file"), activity.place("file"));
            case EXTERNAL_PACKAGE ->
                json.put("package", activity.text("package")).put("unit", activity.text("unit"));
        }
        return json;
    }

    private ArrayNode blocks(SourceFile lesson) {
        return new LessonWriter(context, lesson, ids).blocks();
    }

    private ObjectNode activity(UUID id, ContentNode place, String kind, String title, int minutes) {
        ObjectNode json = context.named(id, place.place());
        return json.put("iri", context.iri(Iri.Kind.ACTIVITY, id))
                .put("kind", kind)
                .put("title", title)
                .put("minutes", minutes);
    }
}
