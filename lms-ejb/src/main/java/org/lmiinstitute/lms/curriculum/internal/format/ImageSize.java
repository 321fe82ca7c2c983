package org.lmiinstitute.lms.curriculum.internal.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Width and height in pixels, so that a page keeps the place of a figure before it is loaded. */
public record ImageSize(int width, int height) {

    private static final Pattern PIXELS = Pattern.compile("\\d+(\\.\\d+)?(px)?");

    /** Of a PNG, JPEG or GIF; empty for what cannot be read. */
    public static Optional<ImageSize> of(Path image) {
        try (ImageInputStream content = ImageIO.createImageInputStream(image.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** From the attributes of an svg element; null if they name no size in pixels. */
    static ImageSize ofSvg(String width, String height, String viewBox) {
        if (width != null
                && height != null
                && PIXELS.matcher(width).matches()
                && PIXELS.matcher(height).matches()) {
            return new ImageSize(rounded(width.replace("px", "")), rounded(height.replace("px", "")));
        }
        String[] box = viewBox == null ? new String[0] : viewBox.strip().split("[\\s,]+");
        return box.length == 4 ? new ImageSize(rounded(box[2]), rounded(box[3])) : null;
    }

    private static int rounded(String number) {
        try {
            return (int) Math.round(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
