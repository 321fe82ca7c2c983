package org.lmiinstitute.lms.curriculum.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.document.ItemFiles;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;
import org.lmiinstitute.lms.curriculum.internal.format.Problems;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;
import org.lmiinstitute.lms.curriculum.internal.format.YamlSource;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.media.UnknownMediaTypeException;

/** The files of an item's folder, each read once. What is to be kept and what is to be written into them is done at the end. */
final class FolderFiles implements ItemFiles {

    private final ContentWorkspace workspace;
    private final Path folder;
    private final Problems problems;
    private final Map<Path, SourceFile> sources;
    private final Map<Path, MediaFile> media;

    FolderFiles(ContentWorkspace workspace, Path folder, Problems problems) {
        this(workspace, folder, problems, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private FolderFiles(
            ContentWorkspace workspace,
            Path folder,
            Problems problems,
            Map<Path, SourceFile> sources,
            Map<Path, MediaFile> media) {
        this.workspace = workspace;
        this.folder = folder;
        this.problems = problems;
        this.sources = sources;
        this.media = media;
    }

    /** Writes the missing ids into the files. */
    void writeIds() {
        sources.values().forEach(SourceFile::write);
    }

    /** Writes the files that learners will see to the disk. */
    void writeMedia(MediaStore store, LongConsumer progress) {
        media.keySet().forEach(file -> progress.accept(store.write(file).bytes()));
    }

    /** Enters their rows. */
    void enterMedia(MediaStore store) {
        media.values().forEach(store::enter);
    }

    @Override
    public void report(ContentPlace place, String what, String expected) {
        problems.report(place, what, expected);
    }

    @Override
    public Optional<Path> file(String relative, ContentPlace namedAt) {
        Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder)) {
            report(namedAt, "\"" + relative + "\" lies outside of the folder", "a file in " + nameOf(folder));
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            report(
                    namedAt,
                    "there is no file \"" + relative + "\"",
                    Closest.suggestion(relative, siblings(file)) + ", or put it into " + nameOf(file.getParent()));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private List<String> siblings(Path missing) {
        if (!Files.isDirectory(missing.getParent())) {
            return List.of();
        }
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
                String expected = e.problems().get(0).expected();
                report(namedAt, "\"" + relative + "\" is of a kind that is not taken", expected);
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
            SourceFile read = SourceFile.read(file, nameOf(file));
            sources.put(file, read);
            return Optional.of(read);
        } catch (CharacterCodingException e) {
            report(new ContentPlace(nameOf(file), 1), "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            report(namedAt, nameOf(file) + " cannot be read", "a file that the server may read");
        }
        return Optional.empty();
    }

    @Override
    public Optional<ContentNode> yaml(String relative, String schema, ContentPlace namedAt) {
        return file(relative, namedAt).flatMap(file -> yaml(file, schema, namedAt));
    }

    private Optional<ContentNode> yaml(Path file, String schema, ContentPlace namedAt) {
        return source(file, namedAt).flatMap(source -> part(YamlSource.whole(source, workspace.ids()), schema));
    }

    @Override
    public Optional<ContentNode> bank(String name, ContentPlace namedAt) {
        ContentKind bank = ContentKind.BANK;
        if (workspace.has(bank, name)) {
            return yaml(workspace.folder(bank, name).resolve(bank.mainFile()), bank.name(), namedAt);
        }
        report(
                namedAt,
                "there is no folder \"" + name + "\" in "
                        + nameOf(workspace.root().resolve(bank.folder())),
                Closest.suggestion(name, workspace.namesOf(bank)));
        return Optional.empty();
    }

    @Override
    public ItemFiles inBank(String name) {
        return new FolderFiles(workspace, workspace.folder(ContentKind.BANK, name), problems, sources, media);
    }

    @Override
    public Optional<ContentNode> part(YamlSource yaml, String schema) {
        List<ContentPlace> mistakes = new ArrayList<>();
        Optional<ContentNode> root = yaml.read((place, what, expected) -> {
            mistakes.add(place);
            report(place, what, expected);
        });
        return root.filter(node -> workspace.schemas().check(node, schema, this) && mistakes.isEmpty());
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
