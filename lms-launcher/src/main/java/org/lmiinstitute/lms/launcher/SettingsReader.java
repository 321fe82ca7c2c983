package org.lmiinstitute.lms.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks the environment; the first wrong variable ends it with a sentence that names it. */
final class SettingsReader {

    private static final int DEFAULT_PORT = 8080;

    /** How deep the library that writes JSON goes. */
    private static final int GREATEST_DEPTH = 1000;

    private static final List<String> LIMITS = List.of(
            "LMS_XAPI_MAX_BODY",
            "LMS_XAPI_MAX_STATEMENT",
            "LMS_XAPI_MAX_ATTACHMENT",
            "LMS_XAPI_MAX_LAUNCH_ATTACHMENT",
            "LMS_XAPI_MAX_TOKENS",
            "LMS_XAPI_MAX_DEPTH",
            "LMS_API_PER_MINUTE",
            "LMS_API_ANONYMOUS_PER_MINUTE",
            "LMS_PACKAGE_PER_MINUTE",
            "LMS_IMPORT_MAX");

    private final Map<String, String> environment;
    private final Path home;

    /** @param home folder of the repository; relative paths start there */
    SettingsReader(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    Settings read() {
        int port = port("LMS_HTTP_PORT", DEFAULT_PORT);
        int contentPort = port("LMS_CONTENT_PORT", port + 1);
        var publicUrl = address("LMS_PUBLIC_URL").orElse(URI.create("http://localhost:" + port));
        var settings = new Settings(
                port,
                contentPort,
                folder("LMS_DATA", "var"),
                folder("LMS_CONTENT", "content"),
                publicUrl,
                value("LMS_CONTENT_URL")
                        .map(text -> ContentUrl.read(text, publicUrl))
                        .orElse(ContentUrl.besides(publicUrl, contentPort)),
                mode(),
                database(),
                environment);
        address("LMS_ID_BASE");
        checkPorts(settings);
        checkContentFolder(settings);
        checkLimits();
        checkMail();
        Secrets.check(settings);
        return settings;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int port(String name, int byDefault) {
        var text = value(name).orElse(String.valueOf(byDefault));
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new LaunchFailure(name + " is '" + text + "': a port between 1 and 65535 is needed.");
    }

    /** What packages may do in their origin they must not be able to do in ours. */
    private static void checkPorts(Settings settings) {
        if (settings.httpPort() == settings.contentPort()) {
            throw new LaunchFailure("LMS_CONTENT_PORT is LMS_HTTP_PORT: external packages need a port of their own.");
        }
    }

    private Path folder(String name, String byDefault) {
        var text = value(name).orElse(byDefault);
        try {
            return home.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LaunchFailure(name + " is '" + text + "': that is no path.", e);
        }
    }

    private Optional<URI> address(String name) {
        return value(name).map(text -> toAddress(name, text));
    }

    private static URI toAddress(String name, String text) {
        try {
            var uri = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // answered below, with the other wrong addresses
        }
        throw new LaunchFailure(
                name + " is '" + text + "': an address such as https://learning.example.org is needed.");
    }

    private Mode mode() {
        var text = value("LMS_MODE").orElse(Mode.DEMO.label());
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("LMS_MODE is '" + text + "': it is one of "
                        + Arrays.stream(Mode.values()).map(Mode::label).collect(Collectors.joining(", ")) + "."));
    }

    private Optional<Settings.DatabaseLogin> database() {
        var url = value("LMS_DB_URL");
        if (url.isEmpty()
                && (value("LMS_DB_USER").isPresent() || value("LMS_DB_PASSWORD").isPresent())) {
            throw new LaunchFailure("LMS_DB_USER and LMS_DB_PASSWORD belong to LMS_DB_URL, which is not set.");
        }
        return url.map(given -> new Settings.DatabaseLogin(
                given, value("LMS_DB_USER").orElse(""), environment.getOrDefault("LMS_DB_PASSWORD", "")));
    }

    private void checkLimits() {
        for (String name : LIMITS) {
            value(name).filter(text -> !text.matches("[1-9]\\d{0,17}")).ifPresent(text -> {
                throw new LaunchFailure(name + " is '" + text + "': a whole number above zero is needed.");
            });
        }
        value("LMS_XAPI_MAX_DEPTH")
                .filter(text -> Long.parseLong(text) > GREATEST_DEPTH)
                .ifPresent(text -> {
                    throw new LaunchFailure("LMS_XAPI_MAX_DEPTH is " + text + ": at most " + GREATEST_DEPTH
                            + " levels can be written again.");
                });
    }

    /** Says what is wrong without saying the password. */
    private void checkMail() {
        value("LMS_SMTP_URL").filter(text -> !isMailServer(text)).ifPresent(text -> {
            throw new LaunchFailure("LMS_SMTP_URL is no address of a mail server:"
                    + " smtp://user:password@mail.example.org:587 is one, or smtps://; what is special in it"
                    + " is written with a percent sign, such as %40 for an @.");
        });
    }

    private static boolean isMailServer(String text) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null && Set.of("smtp", "smtps").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkContentFolder(Settings settings) {
        if (value("LMS_CONTENT").isPresent() && !Files.isDirectory(settings.content())) {
            throw new LaunchFailure("LMS_CONTENT is '" + settings.content() + "': there is no such folder.");
        }
    }
}
