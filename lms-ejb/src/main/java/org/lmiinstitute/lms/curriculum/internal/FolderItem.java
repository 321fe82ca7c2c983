package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.Fields;
import org.lmiinstitute.lms.curriculum.internal.document.VideoWriter;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.YamlSource;
import org.lmiinstitute.lms.media.MediaFile;

/** A content item in its folder, with the problems found so far. */
final class FolderItem implements ContentItem {

    private final ContentWorkspace workspace;
    private final ContentKind kind;
    private final String name;
    private final FolderFiles files;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private boolean isUnsound;
    private String outcome = "";
    private ContentNode main;

    FolderItem(ContentWorkspace workspace, ContentKind kind, String name) {
        this.workspace = workspace;
        this.kind = kind;
        this.name = name;
        this.files = new FolderFiles(workspace, workspace.folder(kind, name), this::problem);
    }

    /** The files of an item that this importer reads. */
    static FolderFiles filesOf(ContentItem item) {
        return ((FolderItem) item).files;
    }

    /** Reads the main file and checks it against its schema; false if it cannot be used. */
    boolean open() {
        main = files.yaml(kind.mainFile(), kind.name(), mainPlace()).orElse(null);
        return main != null;
    }

    /** The same item, to be looked at and not to be imported: schemas are not asked. */
    Optional<FolderItem> peek() {
        FolderItem glimpse = new FolderItem(workspace.withoutSchemas(), kind, name);
        return glimpse.open() ? Optional.of(glimpse) : Optional.empty();
    }

    ContentPlace mainPlace() {
        return new ContentPlace(workspace.nameOf(workspace.folder(kind, name).resolve(kind.mainFile())), 1);
    }

    @Override
    public ContentKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ContentNode main() {
        return main;
    }

    @Override
    public void problem(ContentPlace place, String what, String expected) {
        isUnsound = true;
        problems.add(new Problem(place.toString(), what, expected));
    }

    /** Reports what is missing from an item that is imported without it, and tried again the next time. */
    void lacks(ContentPlace place, String what, String expected) {
        problems.add(new Problem(place.toString(), what, expected));
    }

    @Override
    public boolean isSound() {
        return !isUnsound;
    }

    boolean isComplete() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return new ArrayList<>(problems);
    }

    @Override
    public void outcome(String what) {
        outcome = what;
    }

    /** Its line in the report. */
    String line() {
        return outcome.isEmpty() ? title() : title() + ": " + outcome;
    }

    @Override
    public Optional<Path> file(ContentNode node, String key) {
        return files.file(node.text(key), node.place(key));
    }

    @Override
    public Optional<MediaFile> media(ContentNode node, String key) {
        return files.media(node.text(key), node.place(key));
    }

    @Override
    public String html(ContentNode node, String key) {
        return node.find(key)
                .map(text -> Markdown.html(text.text(), text.textPlace(), files))
                .orElse("");
    }

    @Override
    public ObjectNode video(ContentNode node, String language) {
        ObjectNode json = DocumentContext.JSON.objectNode();
        new VideoWriter(new DocumentContext(files, () -> "", language)).write(json, Fields.of(node));
        return json;
    }

    @Override
    public Optional<UUID> findItem(ContentKind wanted, String itemName) {
        if (!workspace.has(wanted, itemName)) {
            return Optional.empty();
        }
        Path file = workspace.folder(wanted, itemName).resolve(wanted.mainFile());
        try {
            return YamlSource.whole(SourceFile.read(file, workspace.nameOf(file)), workspace.ids())
                    .read((place, what, expected) -> {})
                    .flatMap(node -> node.findText("id"))
                    .map(UUID::fromString);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the content folder has such an item, sound or not. */
    boolean isKnown(ContentKind wanted, String itemName) {
        return workspace.has(wanted, itemName);
    }

    /** The names of all items of a kind. */
    List<String> namesOf(ContentKind wanted) {
        return workspace.namesOf(wanted);
    }
}
