package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.InstalledUnits;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.ModulePublisher;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.ItemFiles;
import org.lmiinstitute.lms.curriculum.internal.document.ModuleWriter;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;

/** Takes modules in: builds document and key, and publishes what changed. */
@ApplicationScoped
public class ModuleReader implements ContentReader {

    private ModulePublisher publisher;
    private RevisionRepository revisions;
    private IdBase idBase;
    private Ids ids;
    private PlayedUnits played;

    protected ModuleReader() {}

    @Inject
    public ModuleReader(
            ModulePublisher publisher, RevisionRepository revisions, IdBase idBase, Ids ids, InstalledUnits installed) {
        this.publisher = publisher;
        this.revisions = revisions;
        this.idBase = idBase;
        this.ids = ids;
        this.played = new PlayedUnits(installed);
    }

    @Override
    public ContentKind kind() {
        return ContentKind.MODULE;
    }

    /** The banks that its quizzes draw from. */
    @Override
    public Set<String> uses(ContentItem item) {
        ItemFiles files = FolderItem.filesOf(item);
        return item.main().list("activities").stream()
                .filter(activity -> activity.text("kind").equals("quiz"))
                .flatMap(quiz -> files.yaml(quiz.text("file"), "quiz", quiz.place()).stream())
                .flatMap(quiz -> quiz.findText("bank").stream())
                .map(bank -> ContentKind.BANK.folder() + "/" + bank)
                .collect(Collectors.toSet());
    }

    @Override
    public Runnable read(ContentItem item) {
        ContentNode main = item.main();
        UUID id = main.id();
        ModuleDescription description = description(item);
        DocumentContext context = new DocumentContext(FolderItem.filesOf(item), idBase, description.language());
        ObjectNode document = new ModuleWriter(context, ids::next).write(id, description, main);
        ModulePublisher.Draft draft = new ModulePublisher.Draft(id, description, document, context.keys());
        return () -> publish(item, draft);
    }

    private void publish(ContentItem item, ModulePublisher.Draft draft) {
        refuseTakenSlug(item, draft.id());
        played.check(item);
        if (item.isSound()) {
            item.outcome(publisher.publish(draft));
        }
    }

    private void refuseTakenSlug(ContentItem item, UUID id) {
        String slug = item.main().text("slug");
        revisions
                .findModuleBySlug(slug)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> item.problem(
                        item.main().place("slug"),
                        "the module \"" + other.title() + "\" has the slug " + slug + " already",
                        "choose another"));
    }

    static ModuleDescription description(ContentItem item) {
        ContentNode main = item.main();
        return new ModuleDescription(
                main.text("slug"),
                main.text("title"),
                main.text("goal"),
                main.text("summary"),
                main.text("language"),
                main.integer("minutes", 1),
                main.text("level"),
                main.texts("audiences"),
                main.texts("topics"),
                main.text("licence"),
                main.findText("source").orElse(null),
                instructorNotes(item));
    }

    private static String instructorNotes(ContentItem item) {
        ContentNode main = item.main();
        ItemFiles files = FolderItem.filesOf(item);
        return main.findText("instructorNotes")
                .flatMap(file -> files.source(file, main.place("instructorNotes")))
                .map(notes -> Markdown.page(notes.text(), notes.place(1), files))
                .orElse(null);
    }
}
