package org.lmiinstitute.lms.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the installation was started with. Each setting is a system property or, without one, an environment variable of the
 * same name; blank counts as not given.
 */
@ApplicationScoped
public class Settings {

    /** Base of links, without a slash at its end. */
    public String publicUrl() {
        return withoutTrailingSlash(find("LMS_PUBLIC_URL").orElse("http://localhost:8080"));
    }

    /** The scheme, host and port of {@link #publicUrl}: what browsers call the origin of its pages. */
    public String publicOrigin() {
        return publicUrl().replaceFirst("^(\\w+://[^/]+).*", "$1");
    }

    /** Where external packages come from; never the origin of {@link #publicUrl}. */
    public ContentOrigins contentOrigins() {
        return new ContentOrigins(withoutTrailingSlash(find("LMS_CONTENT_URL").orElse("http://localhost:8081")));
    }

    /** The port on which we are those origins. */
    public int contentPort() {
        return find("LMS_CONTENT_PORT").map(Integer::parseInt).orElse(8081);
    }

    /** Whether visitors come by https, be it by way of a proxy that speaks http to us. */
    public boolean isPublicByHttps() {
        return publicUrl().toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** The base of ids that this start asks for; the one in force is the one stored at the first start. */
    public Optional<String> requestedIdBase() {
        return find("LMS_ID_BASE").map(Settings::withoutTrailingSlash);
    }

    public Mode mode() {
        return Mode.valueOf(find("LMS_MODE").orElse("production").toUpperCase(Locale.ROOT));
    }

    public boolean isDemo() {
        return mode() == Mode.DEMO;
    }

    /** The folder of everything that this installation keeps outside the database. */
    public Path dataFolder() {
        return Path.of(find("LMS_DATA").orElse("var")).toAbsolutePath();
    }

    /** The folder of the curricula as text. */
    public Path contentFolder() {
        return Path.of(find("LMS_CONTENT").orElse("content")).toAbsolutePath();
    }

    /** Any setting by its name in the contract. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }

    private static String withoutTrailingSlash(String url) {
        return url.replaceAll("/+$", "");
    }
}
