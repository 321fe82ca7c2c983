package org.lmiinstitute.lms.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for, checked.
 *
 * @param httpPort where visitors come
 * @param contentPort where external packages come from, as another origin; like the first open to the outside
 * @param data folder of database, files and server
 * @param content folder of the content files
 * @param publicUrl base of links, without a slash at the end
 * @param contentUrl the origins of external packages as browsers see them
 * @param database the external database, or empty for the embedded one
 * @param environment everything as it came, handed on to the application
 */
public record Settings(
        int httpPort,
        int contentPort,
        Path data,
        Path content,
        URI publicUrl,
        ContentUrl contentUrl,
        Mode mode,
        Optional<DatabaseLogin> database,
        Map<String, String> environment) {

    /** Address, user and password of an external database as they were given. */
    public record DatabaseLogin(String url, String user, String password) {}

    public Settings {
        environment = Map.copyOf(environment);
    }

    /** The value of a variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The same settings on other ports: for work without visitors. */
    public Settings onPrivatePorts(int port, int otherContentPort) {
        return new Settings(port, otherContentPort, data, content, publicUrl, contentUrl, mode, database, environment);
    }

    /** A demonstration of its own, beside this installation and touching nothing of it. */
    public Settings at(Path otherData, Path otherContent, int port, int otherContentPort) {
        var local = URI.create("http://localhost:" + port);
        return new Settings(
                port,
                otherContentPort,
                otherData,
                otherContent,
                local,
                ContentUrl.besides(local, otherContentPort),
                Mode.DEMO,
                Optional.empty(),
                environment);
    }

    /** The same settings with another environment for the application. */
    public Settings withEnvironment(Map<String, String> other) {
        return new Settings(httpPort, contentPort, data, content, publicUrl, contentUrl, mode, database, other);
    }
}
