package org.lmiinstitute.lms.curriculum.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.document.DocumentContext;
import org.lmiinstitute.lms.curriculum.internal.document.Fields;
import org.lmiinstitute.lms.curriculum.internal.document.ItemFiles;
import org.lmiinstitute.lms.curriculum.internal.document.VideoWriter;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.YamlSource;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.media.UnknownMediaTypeException;

/** A content item in its folder. It collects problems, files to keep and ids to write, and does the latter two at the end. */
final class FolderItem implements ContentItem, ItemFiles {

    private final ContentWorkspace workspace;
    private final ContentKind kind;
    private final String name;
    private final Path folder;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Map<Path, SourceFile> sources = new LinkedHashMap<>();
    private final Map<Path, MediaFile> media = new LinkedHashMap<>();
    private boolean isUnsound;
    private boolean isGlimpse;
    private String outcome = "";
    private ContentNode main;

    FolderItem(ContentWorkspace workspace, ContentKind kind, String name) {
        this.workspace = workspace;
        this.kind = kind;
        this.name = name;
        this.folder = workspace.folder(kind, name);
    }

    /** Reads the main file and checks it against its schema; false if it cannot be used. */
    boolean open() {
        main = yamlAt(folder.resolve(kind.mainFile()), kind.name(), mainPlace()).orElse(null);
        return main != null;
    }

    /** The same item, to be looked at and not to be imported: schemas are not asked. */
    Optional<FolderItem> peek() {
        FolderItem glimpse = new FolderItem(workspace, kind, name);
        glimpse.isGlimpse = true;
        return glimpse.open() ? Optional.of(glimpse) : Optional.empty();
    }

    ContentPlace mainPlace() {
        return new ContentPlace(workspace.nameOf(folder.resolve(kind.mainFile())), 1);
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
        reject(new Problem(place.toString(), what, expected));
    }

    private void reject(Problem problem) {
        isUnsound = true;
        problems.add(problem);
    }

    @Override
    public void report(ContentPlace place, String what, String expected) {
        problem(place, what, expected);
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

    /** Writes the missing ids into the files. */
    void writeIds() {
        sources.values().forEach(SourceFile::write);
    }

    /** Keeps the files that learners will see. */
    void keepMedia(MediaStore store) {
        media.keySet().forEach(store::keep);
    }

    @Override
    public Optional<Path> file(ContentNode node, String key) {
        return file(node.text(key), node.place(key));
    }

    @Override
    public Optional<MediaFile> media(ContentNode node, String key) {
        return media(node.text(key), node.place(key));
    }

    @Override
    public String html(ContentNode node, String key) {
        return node.find(key)
                .map(text -> Markdown.html(text.text(), text.textPlace(), this))
                .orElse("");
    }

    @Override
    public ObjectNode video(ContentNode node, String language) {
        ObjectNode json = DocumentContext.JSON.objectNode();
        new VideoWriter(new DocumentContext(this, () -> "", language)).write(json, Fields.of(node));
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
                    .read(problem -> {})
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
        return ContentFolders.namesIn(workspace.root().resolve(wanted.folder()));
    }

    @Override
    public Optional<Path> file(String relative, ContentPlace namedAt) {
        Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder)) {
            problem(
                    namedAt,
                    "\"" + relative + "\" lies outside of the folder",
                    "a file in " + workspace.nameOf(folder));
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            problem(
                    namedAt,
                    "there is no file \"" + relative + "\"",
                    Closest.suggestion(relative, siblings(file)) + ", or put it into "
                            + workspace.nameOf(file.getParent()));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private List<String> siblings(Path missing) {
        try (Stream<Path> files = Files.list(missing.getParent())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public Optional<MediaFile> media(String relative, ContentPlace namedAt) {
        return file(relative, namedAt).flatMap(file -> {
            try {
                return Optional.of(media.computeIfAbsent(file, MediaFile::identify));
            } catch (UnknownMediaTypeException e) {
                problem(
                        namedAt,
                        "\"" + relative + "\" is not taken",
                        e.problems().get(0).expected());
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<SourceFile> source(String relative, ContentPlace namedAt) {
        return file(relative, namedAt).flatMap(file -> source(file, namedAt));
    }

    private Optional<SourceFile> source(Path file, ContentPlace namedAt) {
        SourceFile known = sources.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            SourceFile read = SourceFile.read(file, workspace.nameOf(file));
            sources.put(file, read);
            return Optional.of(read);
        } catch (CharacterCodingException e) {
            problem(new ContentPlace(workspace.nameOf(file), 1), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            problem(namedAt, workspace.nameOf(file) + " cannot be read", "a file that the server may read");
        }
        return Optional.empty();
    }

    @Override
    public Optional<ContentNode> yaml(String relative, String schema, ContentPlace namedAt) {
        return file(relative, namedAt).flatMap(file -> yamlAt(file, schema, namedAt));
    }

    @Override
    public Optional<ContentNode> otherItem(String folderName, String itemName, ContentPlace namedAt) {
        Path file = workspace.root().resolve(folderName).resolve(itemName).normalize();
        String mainFile = ContentKind.BANK.mainFile();
        if (!itemName.matches("[^/\\\\]+") || !Files.isRegularFile(file.resolve(mainFile))) {
            problem(
                    namedAt,
                    "there is no folder \"" + itemName + "\" in "
                            + workspace.nameOf(workspace.root().resolve(folderName)),
                    Closest.suggestion(
                            itemName, ContentFolders.namesIn(workspace.root().resolve(folderName))));
            return Optional.empty();
        }
        return yamlAt(file.resolve(mainFile), ContentKind.BANK.name(), namedAt);
    }

    private Optional<ContentNode> yamlAt(Path file, String schema, ContentPlace namedAt) {
        return source(file, namedAt).flatMap(source -> part(YamlSource.whole(source, workspace.ids()), schema));
    }

    @Override
    public Optional<ContentNode> part(YamlSource yaml, String schema) {
        int before = problems.size();
        return yaml.read(this::reject)
                .filter(node -> isGlimpse || workspace.schemas().check(node, schema, this))
                .filter(node -> problems.size() == before);
    }

    @Override
    public YamlSource yamlPart(SourceFile file, int from, int to, int linesBefore) {
        return YamlSource.part(file, from, to, linesBefore, workspace.ids());
    }

    @Override
    public String nameOf(Path file) {
        return workspace.nameOf(file);
    }
}
