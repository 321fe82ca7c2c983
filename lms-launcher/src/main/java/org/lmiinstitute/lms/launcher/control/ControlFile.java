package org.lmiinstitute.lms.launcher.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** The file that tells other verbs where the running instance listens: port and token, one line. */
public record ControlFile(Path file) {

    /** Port and token of a running instance. */
    public record Address(int port, String token) {}

    public static ControlFile in(Path dataFolder) {
        return new ControlFile(dataFolder.resolve("run/control"));
    }

    public void write(Address address) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, address.port() + " " + address.token() + "\n");
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    public Optional<Address> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).strip().split(" ");
            return parts.length == 2
                    ? Optional.of(new Address(Integer.parseInt(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            throw new LaunchFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
