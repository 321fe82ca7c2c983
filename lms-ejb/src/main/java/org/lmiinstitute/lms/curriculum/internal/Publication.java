package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.Activity;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.ActivityOutline;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.Module;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.ModulePublished;
import org.lmiinstitute.lms.curriculum.ModulePublisher;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.ModuleWriter;

/** Stores drafts of modules as revisions. */
@ApplicationScoped
public class Publication implements ModulePublisher {

    private RevisionRepository revisions;
    private Ids ids;
    private IdBase idBase;
    private Clock clock;
    private Event<ModulePublished> published;

    protected Publication() {}

    @Inject
    public Publication(
            RevisionRepository revisions, Ids ids, IdBase idBase, Clock clock, Event<ModulePublished> published) {
        this.revisions = revisions;
        this.ids = ids;
        this.idBase = idBase;
        this.clock = clock;
        this.published = published;
    }

    @Override
    public String publish(Draft draft) {
        Module module = revisions.findModule(draft.id()).orElseGet(() -> add(draft));
        module.describe(draft.description());
        Optional<ModuleRevision> current = module.currentRevisionId().flatMap(revisions::findRevision);
        RevisionNumber number = NextRevision.number(current, draft);
        if (current.isPresent() && current.get().number().equals(number)) {
            return "no new revision";
        }
        boolean isMajor = number.minor() == 0;
        ModuleRevision revision = store(module, draft, number);
        published.fire(new ModulePublished(module.id(), revision.id(), number, isMajor, revision.publishedAt()));
        return "revision " + number + (isMajor ? " (major)" : " (minor)");
    }

    @Override
    public String publishAgain(UUID revisionId) {
        RevisionDocument earlier = revisions
                .findRevision(revisionId)
                .map(RevisionDocument::new)
                .orElseThrow(() -> new NotFoundException("module revision", revisionId));
        Module module = revisions
                .findModule(earlier.moduleId())
                .orElseThrow(() -> new NotFoundException("module", earlier.moduleId()));
        ObjectNode document = earlier.document().deepCopy();
        return publish(new Draft(module.id(), module.description().withDocument(document), document, (ObjectNode)
                earlier.answerKeyTree()));
    }

    @Override
    public Draft readRecording(ContentItem item, ContentNode recording, ModuleDescription description) {
        UUID id = recording.id("module");
        DocumentContext context = new DocumentContext(FolderItem.filesOf(item), idBase, description.language());
        ObjectNode document = new ModuleWriter(context, ids::next)
                .writeVideo(
                        id,
                        description,
                        recording,
                        recording.findText("title").orElse(description.title()),
                        recording.integer("minutes", description.minutes()));
        return new Draft(id, description, document, context.keys());
    }

    private Module add(Draft draft) {
        Module module = new Module(draft.id(), draft.description());
        revisions.add(module);
        return module;
    }

    private ModuleRevision store(Module module, Draft draft, RevisionNumber number) {
        ModuleRevision revision = new ModuleRevision(
                ids.next(),
                module.id(),
                number,
                NextRevision.document(draft, number),
                draft.answerKey().toString(),
                clock.instant());
        revisions.add(revision, activities(revision.id(), draft.document()));
        module.publish(revision);
        return revision;
    }

    private static List<Activity> activities(UUID revisionId, JsonNode document) {
        List<Activity> activities = new ArrayList<>();
        for (JsonNode activity : document.path("activities")) {
            ActivityOutline outline = new ActivityOutline(
                    UUID.fromString(activity.get("id").asText()),
                    ActivityKind.of(activity.get("kind").asText()),
                    activity.get("title").asText(),
                    activity.get("minutes").asInt());
            activities.add(new Activity(revisionId, activities.size(), outline));
        }
        return activities;
    }
}
