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
import java.util.HexFormat;
import java.util.List;

/**
 * The files of the player that go into every package, read from the player's own library: the very bytes that learners get here.
 * The library lists them in {@value #LIST}, one path a line.
 */
@ApplicationScoped
class PlayerFiles {

    private static final String ROOT = "player/";
    private static final String LIST = ROOT + "package-files.txt";

    private List<PackageEntry> entries;
    private String hash;

    /** Sorted as the library lists them. */
    synchronized List<PackageEntry> entries() {
        if (entries == null) {
            entries = readList()
                    .lines()
                    .map(String::strip)
                    .filter(path -> !path.isEmpty())
                    .map(path -> new PackageEntry(path, () -> open(ROOT + path)))
                    .toList();
        }
        return entries;
    }

    /** Changes when any byte or name of the player changes; a new player means new packages. */
    synchronized String hash() {
        if (hash == null) {
            hash = hash(entries());
        }
        return hash;
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

    private static String readList() {
        try (InputStream list = open(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
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
