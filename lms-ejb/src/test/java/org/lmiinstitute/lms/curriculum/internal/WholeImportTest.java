package org.lmiinstitute.lms.curriculum.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.Module;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.ModulePublisher;
import org.lmiinstitute.lms.curriculum.internal.format.Schemas;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaStore;
import org.lmiinstitute.lms.testing.FolderState;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.KnownMedia;

class WholeImportTest {

    private static final List<String> MEDIA = List.of("asked.webm", "asked.en.vtt", "boxes.svg");

    @TempDir
    Path root;

    @TempDir
    Path data;

    private final KnownMedia known = new KnownMedia();
    private final List<UUID> published = new ArrayList<>();
    private MediaStore media;
    private WholeImport whole;
    private SampleContent content;
    private long written;

    @BeforeEach
    void begin() {
        media = new MediaStore(known, new GivenSettings(Map.of(), data));
        whole = new WholeImport(new ContentWorkspace(root, ContentChecks.countingIds(), new Schemas()), media);
        content = SampleContent.in(root);
    }

    @Test
    void itsMediaAreOnTheDiskBeforeAnythingIsEntered() {
        prepare();

        assertThat(whole.isSound()).isTrue();
        assertThat(published).isEmpty();
        assertThat(known.count()).isZero();
        assertThat(MEDIA).allSatisfy(name -> assertThat(kept(name)).exists());
        assertThat(written)
                .isEqualTo(
                        MEDIA.stream().map(this::path).mapToLong(File::length).sum());
    }

    @Test
    void enteringItTouchesNoFile() {
        content.edit("module.yaml", "id: 01920000-0000-7000-8000-000000000001\n", "");
        prepare();
        FolderState before = FolderState.of(root, data);

        List<UUID> modules = whole.enter();

        assertThat(FolderState.of(root, data)).isEqualTo(before);
        assertThat(modules).hasSize(1).isEqualTo(published);
        assertThat(content.read("module.yaml")).startsWith("id: " + modules.get(0));
        assertThat(known.count()).isEqualTo(MEDIA.size());
    }

    @Test
    void ofWhatIsNotSoundNothingIsWrittenAndEverythingIsTold() {
        content.edit("module.yaml", "id: 01920000-0000-7000-8000-000000000001\n", "")
                .edit("quiz.yaml", "correct: true", "correct: false")
                .write("../taken/module.yaml", SampleContent.MODULE);
        FolderState before = FolderState.of(root, data);

        prepare();

        assertThat(whole.isSound()).isFalse();
        assertThat(FolderState.of(root, data)).isEqualTo(before);
        assertThatThrownBy(() -> whole.enter())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no choice is correct")
                .hasMessageContaining("there is no file");
        assertThat(known.count()).isZero();
    }

    private void prepare() {
        ContentReader modules = new ModuleReader(
                new Publisher(), new NoModules(), () -> "https://lms.example.org", new Ids(), id -> Optional.empty());
        whole.prepare(List.of(modules), more -> written += more);
    }

    private File path(String name) {
        return root.resolve("modules/rate/media").resolve(name).toFile();
    }

    private Path kept(String name) {
        return media.path(MediaFile.identify(path(name).toPath()).sha256());
    }

    private static final class NoModules extends RevisionRepository {
        @Override
        public Optional<Module> findModuleBySlug(String slug) {
            return Optional.empty();
        }
    }

    private final class Publisher implements ModulePublisher {

        @Override
        public String publish(Draft draft) {
            published.add(draft.id());
            return "revision 1.0 (major)";
        }

        @Override
        public String publishAgain(UUID revisionId) {
            throw new UnsupportedOperationException("nothing comes back");
        }

        @Override
        public Draft readRecording(ContentItem item, ContentNode recording, ModuleDescription description) {
            throw new UnsupportedOperationException("there are no recordings");
        }
    }
}
