package org.lmiinstitute.lms.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals what the installation must be able to use and nobody may read: 256 bits, in {@code LMS_SECRET_KEY} as base64, or
 * else in the file {@code secret.key} of the data folder, made when it is first needed. It never stands in the database, so a copy
 * of the database alone opens nothing.
 */
@ApplicationScoped
public class InstallationKey {

    private static final String SETTING = "LMS_SECRET_KEY";
    private static final String FILE = "secret.key";
    private static final int BYTES = 32;

    private Settings settings;
    private Ids ids;

    protected InstallationKey() {}

    @Inject
    public InstallationKey(Settings settings, Ids ids) {
        this.settings = settings;
        this.ids = ids;
    }

    SecretKey get() {
        return settings.find(SETTING).map(text -> read(text, SETTING)).orElseGet(() -> read(ofFile(), FILE));
    }

    /** @throws UnusableKeyException if it is no key; what it is stays unsaid */
    private static SecretKey read(String text, String where) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableKeyException(where, "holds something else");
        }
        if (key.length != BYTES) {
            throw new UnusableKeyException(where, "holds " + key.length + " bytes");
        }
        return new SecretKeySpec(key, "AES");
    }

    private String ofFile() {
        Path file = settings.dataFolder().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole under another name first: nobody ever finds half a key, and of two who make it one wins. */
    private void make(Path file) throws IOException {
        Path draft = file.resolveSibling(FILE + "." + UUID.randomUUID());
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(ids.randomBytes(BYTES)));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // another one was faster; that key is the one
        } finally {
            Files.delete(draft);
        }
    }
}
