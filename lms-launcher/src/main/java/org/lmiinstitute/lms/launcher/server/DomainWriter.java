package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lmiinstitute.lms.launcher.Distribution;
import org.lmiinstitute.lms.launcher.FileTree;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.PrivateFile;

/**
 * Writes the server's domain anew. Only the OSGi cache of an earlier start is kept, and only if that start came to
 * its end: it saves seconds.
 */
final class DomainWriter {

    private static final String HTTP_THREADS = "64";
    private static final String POOL_SIZE = "32";

    private final Distribution distribution;
    private final Path domain;
    private final Path log;
    private final StartReport report;

    DomainWriter(Distribution distribution, Path domain, Path log, StartReport report) {
        this.distribution = distribution;
        this.domain = domain;
        this.log = log;
        this.report = report;
    }

    void write(ServerPlan plan) {
        try {
            clean();
            FileTree.copyFiles(distribution.payara().resolve("domains/domain1/config"), domain.resolve("config"));
            for (var folder : List.of("lib", "docroot", "logs", "applications", "autodeploy")) {
                Files.createDirectories(domain.resolve(folder));
            }
            Files.copy(distribution.driver(), domain.resolve("lib/mysql-connector-j.jar"));
            writePrivate("admin-keyfile", plan.adminPassword().keyfileLine());
            writePrivate("logging.properties", fill("logging.properties", Map.of("LOG", log.toString())));
            writePrivate("domain.xml", domainXml(plan));
        } catch (IOException e) {
            throw new LaunchFailure("The server's domain cannot be written to " + domain + ": " + e.getMessage(), e);
        }
    }

    /** Says that the OSGi cache is whole: call it once the server is up. */
    void keepCache() {
        try {
            Files.writeString(cacheMark(), distribution.payara().toString());
        } catch (IOException e) {
            throw new LaunchFailure("The server's domain cannot be written to " + domain + ": " + e.getMessage(), e);
        }
    }

    private Path cacheMark() {
        return domain.resolve("osgi-cache/complete");
    }

    private void clean() throws IOException {
        Files.createDirectories(domain);
        boolean keep = Files.exists(cacheMark())
                && Files.readString(cacheMark()).equals(distribution.payara().toString());
        try (var entries = Files.newDirectoryStream(domain)) {
            for (var entry : entries) {
                if (!keep || !entry.endsWith("osgi-cache")) {
                    FileTree.delete(entry);
                }
            }
        }
    }

    private void writePrivate(String name, String text) throws IOException {
        PrivateFile.write(domain.resolve("config").resolve(name), text);
    }

    private String domainXml(ServerPlan plan) {
        return Template.named("domain.xml")
                .fill(
                        Map.ofEntries(
                                Map.entry("HTTP_ADDRESS", plan.httpAddress()),
                                Map.entry("HTTP_PORT", String.valueOf(plan.httpPort())),
                                Map.entry("CONTENT_PORT", String.valueOf(plan.contentPort())),
                                Map.entry("HTTP_THREADS", HTTP_THREADS),
                                Map.entry("ADMIN_PORT", String.valueOf(plan.adminPort())),
                                Map.entry("DB_URL", plan.database().url()),
                                Map.entry("DB_USER", plan.database().user()),
                                Map.entry("DB_PASSWORD", plan.database().password()),
                                Map.entry("POOL_SIZE", POOL_SIZE),
                                Map.entry("FATAL_FILE", report.fatalFile().toString()),
                                Map.entry("NOTICE_FILE", report.noticeFile().toString()),
                                Map.entry("CONTROL_TOKEN", plan.controlToken())),
                        Template::inXml);
    }

    private static String fill(String name, Map<String, String> values) {
        return Template.named(name).fill(values, UnaryOperator.identity());
    }
}
