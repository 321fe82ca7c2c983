package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.media.MediaTypes;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/**
 * The images that one question shows. Their names here follow from where they lay or what they are, so that a question can stand in
 * several folders and takes them along.
 */
public final class QuestionImages {

    private static final int NAMED_BY = 8;

    private final Function<String, Optional<SourceFile>> files;
    private final List<CarriedFile> taken = new ArrayList<>();

    /** @param files finds a file of the package by a reference to it */
    public QuestionImages(Function<String, Optional<SourceFile>> files) {
        this.files = files;
    }

    /** Of texts that show none. */
    static QuestionImages none() {
        return new QuestionImages(reference -> Optional.empty());
    }

    public List<CarriedFile> taken() {
        return List.copyOf(taken);
    }

    /** Whether the package has a file where a reference leads. */
    boolean has(String reference) {
        return files.apply(reference).isPresent();
    }

    /**
     * Takes an image along.
     *
     * @return its path in the folder of the question; empty if it is not there or no image that learners get
     */
    Optional<String> carry(String reference, Remarks remarks) {
        Optional<CarriedFile> image = DrawnImage.of(reference)
                .<CarriedFile>map(QuestionImages::drawn)
                .or(() -> files.apply(reference)
                        .filter(file -> isImage(file, remarks))
                        .map(QuestionImages::delivered));
        image.ifPresent(taken::add);
        return image.map(CarriedFile::path);
    }

    private static CarriedFile drawn(DrawnImage image) {
        String path = "media/image-" + Sha256.hex(image.content()).substring(0, NAMED_BY) + "." + image.extension();
        return new CarriedFile.Drawn(path, image.content());
    }

    private static CarriedFile delivered(SourceFile file) {
        String name = new Slugs().of(SourceFile.stem(file.path()), "image");
        String path = "media/" + name + "-" + Sha256.hex(file.path()).substring(0, NAMED_BY) + "."
                + MediaTypes.extensionOf(file.path());
        return new CarriedFile.Delivered(path, file.path());
    }

    private static boolean isImage(SourceFile file, Remarks remarks) {
        String extension = MediaTypes.extensionOf(file.path());
        boolean isShown = MediaTypes.find(extension)
                .filter(type -> type.startsWith("image/"))
                .isPresent();
        return isShown && (!extension.equals("svg") || isDrawing(file, remarks));
    }

    private static boolean isDrawing(SourceFile file, Remarks remarks) {
        try {
            SafeDrawing.of(file, remarks);
            return true;
        } catch (ArchiveRefusedException noDrawing) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
