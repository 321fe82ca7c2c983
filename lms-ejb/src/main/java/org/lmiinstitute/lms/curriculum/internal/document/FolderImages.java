package org.lmiinstitute.lms.curriculum.internal.document;

import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.Images;
import org.lmiinstitute.lms.curriculum.internal.format.Svg;
import org.lmiinstitute.lms.media.MediaFile;

/** The images in the folder of a content item. */
record FolderImages(ItemFiles files) implements Images {

    @Override
    public Optional<String> src(String file, ContentPlace namedAt) {
        Optional<MediaFile> image = find(file, namedAt);
        image.filter(found -> file.endsWith(".svg"))
                .flatMap(drawing -> files.file(file, namedAt))
                .ifPresent(drawing -> Svg.check(drawing, files.nameOf(drawing), files));
        return image.map(MediaFile::src);
    }

    /** A file of the folder; one that is no image is reported. */
    Optional<MediaFile> find(String file, ContentPlace namedAt) {
        Optional<MediaFile> found = files.media(file, namedAt);
        if (found.isPresent() && !found.get().mediaType().startsWith("image/")) {
            files.report(namedAt, "\"" + file + "\" is no image", "a .svg, .png, .jpg, .webp or .gif file");
        }
        return found;
    }
}
