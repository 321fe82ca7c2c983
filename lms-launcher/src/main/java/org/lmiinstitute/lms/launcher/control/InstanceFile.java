package org.lmiinstitute.lms.launcher.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.PrivateFile;

/** The file {@code LMS_DATA/run/instance.properties}: there while an instance runs, readable by its owner only. */
public record InstanceFile(Path file) {

    public static InstanceFile in(Path dataFolder) {
        return new InstanceFile(dataFolder.resolve("run/instance.properties"));
    }

    public void write(RunningInstance instance) {
        var lines = "http.port=" + instance.httpPort()
                + "\ncontrol.token=" + instance.controlToken()
                + "\nadmin.port=" + instance.adminPort()
                + "\nadmin.password=" + instance.adminPassword()
                + "\ndatabase.url=" + instance.databaseUrl()
                + "\ndatabase.user=" + instance.databaseUser()
                + "\ndatabase.password=" + instance.databasePassword().replace("\\", "\\\\")
                + "\nserver.process=" + instance.serverProcess()
                + "\ndatabase.process=" + instance.databaseProcess()
                + "\n";
        try {
            PrivateFile.write(file, lines);
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    public Optional<RunningInstance> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(toInstance(properties));
        } catch (IOException | NumberFormatException e) {
            throw new LaunchFailure(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static RunningInstance toInstance(Properties properties) {
        return new RunningInstance(
                Integer.parseInt(properties.getProperty("http.port")),
                properties.getProperty("control.token"),
                Integer.parseInt(properties.getProperty("admin.port")),
                properties.getProperty("admin.password"),
                properties.getProperty("database.url"),
                properties.getProperty("database.user"),
                properties.getProperty("database.password"),
                Long.parseLong(properties.getProperty("server.process")),
                Long.parseLong(properties.getProperty("database.process")));
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchFailure(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
