package org.lmiinstitute.lms.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.lmiinstitute.lms.common.Sha256;

/**
 * A kept file, or one that is to be kept.
 *
 * @param sha256 hash of the content in lower-case hex: its name
 * @param bytes length of the content
 * @param mediaType what HTTP calls it, for example {@code video/webm}
 * @param extension without dot, lower case
 */
public record MediaFile(String sha256, long bytes, String mediaType, String extension) {

    /**
     * What a file would be called, without keeping it.
     *
     * @throws UnknownMediaTypeException if files with its extension are not taken
     */
    public static MediaFile identify(Path file) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = content.transferTo(OutputStream.nullOutputStream());
            return named(
                    HexFormat.of().formatHex(digest.digest()),
                    bytes,
                    file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MediaFile named(String sha256, long bytes, String fileName) {
        String extension = MediaTypes.extensionOf(fileName);
        String mediaType = MediaTypes.find(extension).orElseThrow(() -> new UnknownMediaTypeException(fileName));
        return new MediaFile(sha256, bytes, mediaType, extension);
    }

    /** The address in module documents, relative to the player's media base: {@code media/<sha256>.<extension>}. */
    public String src() {
        return "media/" + sha256 + "." + extension;
    }
}
