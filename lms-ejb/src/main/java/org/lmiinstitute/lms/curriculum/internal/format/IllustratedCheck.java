package org.lmiinstitute.lms.curriculum.internal.format;

import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** The check of a text that may show images: each says what it shows, and leads from then on to where learners find it. */
final class IllustratedCheck extends MarkdownCheck {

    private final Images images;

    IllustratedCheck(ContentPlace from, Problems problems, Images images) {
        super(from, problems);
        this.images = images;
    }

    @Override
    public void visit(Image image) {
        boolean isDescribed =
                image.getFirstChild() instanceof Text text && !text.getLiteral().isBlank();
        if (!isDescribed) {
            report(image, "the image has no description", "![what it shows](media/file.png)");
        }
        if (image.getDestination().matches("(?i)([a-z]+:|//).*")) {
            report(image, "an image of another site stands in the text", "a file of this folder: media/file.png");
            return;
        }
        images.src(image.getDestination(), placeOf(image)).ifPresent(image::setDestination);
    }
}
