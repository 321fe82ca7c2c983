package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The files of the player that go into packages, read from the player's own library: the very bytes that learners get here. The
 * library lists them, one path a line.
 */
@ApplicationScoped
class PlayerFiles {

    private static final String ROOT = "player/";

    private final Map<PackageFormat.Kind, String> hashes = new EnumMap<>(PackageFormat.Kind.class);

    private PlayerKit kit;

    synchronized PlayerKit kit() {
        if (kit == null) {
            kit = new PlayerKit(listed("package-files.txt"), listed("course-files.txt"), listed("dispatch-files.txt"));
        }
        return kit;
    }

    /**
     * Changes when any byte or name changes of the player's files in a package of that kind; a new player means new packages, but a
     * thin package loads whatever player is the newest, and a cartridge has none.
     */
    synchronized String hash(PackageFormat.Kind kind) {
        return hashes.computeIfAbsent(kind, any -> hash(filesOf(kind)));
    }

    private List<PackageEntry> filesOf(PackageFormat.Kind kind) {
        return switch (kind) {
            case PLAYED ->
                Stream.concat(kit().played().stream(), kit().course().stream()).toList();
            case DISPATCH -> kit().thin();
            case CARTRIDGE -> List.of();
        };
    }

    /** Sorted as the library lists them. */
    private static List<PackageEntry> listed(String list) {
        return read(ROOT + list)
                .lines()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .map(path -> new PackageEntry(path, () -> open(ROOT + path)))
                .toList();
    }

    private static String hash(List<PackageEntry> files) {
        try (DigestOutputStream digest =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            ReproducibleZip.write(files, digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(String resource) {
        try (InputStream text = open(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream bytes = PlayerFiles.class.getClassLoader().getResourceAsStream(resource);
        if (bytes == null) {
            throw new FileNotFoundException(resource + " is not in the player's library");
        }
        return bytes;
    }
}
