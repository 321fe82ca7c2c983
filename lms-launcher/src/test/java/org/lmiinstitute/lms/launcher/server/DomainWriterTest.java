package org.lmiinstitute.lms.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.launcher.Distribution;
import org.lmiinstitute.lms.launcher.database.Database;
import org.w3c.dom.Element;

class DomainWriterTest {

    private static final Set<String> FOR_VISITORS = Set.of("http", "content");

    @TempDir
    private Path temporary;

    private Path domain;
    private DomainWriter writer;

    @BeforeEach
    void aDistribution() throws IOException {
        var distribution = new Distribution(temporary, temporary.resolve("distribution"));
        Files.createDirectories(distribution.payara().resolve("domains/domain1/config"));
        Files.writeString(distribution.payara().resolve("domains/domain1/config/login.conf"), "fileRealm {}");
        Files.createDirectories(distribution.folder().resolve("lib"));
        Files.writeString(distribution.folder().resolve("lib/mysql-connector-j-1.jar"), "driver");
        domain = temporary.resolve("domain");
        writer = new DomainWriter(distribution, domain, temporary.resolve("server.log"), new StartReport(temporary));
    }

    private static ServerPlan plan() {
        var database = new Database("jdbc:mysql://127.0.0.1:1/lms?a=b&c='d'", "lms", "p<\"&w", Optional.empty());
        return ServerPlan.of("0.0.0.0", 9999, 9998, database);
    }

    private Element domainXml() throws Exception {
        var file = domain.resolve("config/domain.xml").toFile();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file)
                .getDocumentElement();
    }

    @Test
    void onlyVisitorsPortsAreReachableFromOutside() throws Exception {
        writer.write(plan());

        var xml = domainXml();
        for (var kind : new String[] {"network-listener", "iiop-listener", "jmx-connector"}) {
            var listeners = xml.getElementsByTagName(kind);
            for (int i = 0; i < listeners.getLength(); i++) {
                var listener = (Element) listeners.item(i);
                var address = FOR_VISITORS.contains(listener.getAttribute("name")) ? "0.0.0.0" : "127.0.0.1";
                assertThat(listener.getAttribute("address")).as(kind).isEqualTo(address);
            }
        }
        assertThat(((Element) xml.getElementsByTagName("hazelcast-config-specific-configuration")
                                .item(0))
                        .getAttribute("enabled"))
                .isEqualTo("false");
    }

    /** A server without its application answers 404 for it, and that is no answer for visitors. */
    @Test
    void nothingIsServedBeforeTheApplicationIsDeployed() throws Exception {
        writer.write(plan());

        var listeners = domainXml().getElementsByTagName("network-listener");
        for (int i = 0; i < listeners.getLength(); i++) {
            var listener = (Element) listeners.item(i);
            var open = FOR_VISITORS.contains(listener.getAttribute("name")) ? "false" : "";
            assertThat(listener.getAttribute("enabled")).isEqualTo(open);
        }
    }

    @Test
    void thePasswordArrivesWhateverCharactersItHas() throws Exception {
        writer.write(plan());

        var properties = ((Element)
                        domainXml().getElementsByTagName("jdbc-connection-pool").item(0))
                .getElementsByTagName("property");
        assertThat(((Element) properties.item(0)).getAttribute("value")).endsWith("?a=b&c='d'");
        assertThat(((Element) properties.item(2)).getAttribute("value")).isEqualTo("p<\"&w");
    }

    @Test
    void secretsAreForTheOwnerOnly() throws IOException {
        writer.write(plan());

        for (var name : new String[] {"domain.xml", "admin-keyfile"}) {
            var permissions =
                    Files.getPosixFilePermissions(domain.resolve("config").resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).as(name).isEqualTo("rw-------");
        }
    }

    @Test
    void whatAnEarlierStartLeftIsGone() throws IOException {
        writer.write(plan());
        Files.writeString(domain.resolve("applications/left-over"), "x");

        writer.write(plan());

        assertThat(domain.resolve("applications")).isEmptyDirectory();
    }

    @Test
    void theCacheStaysIfTheStartThatMadeItCameToItsEnd() throws IOException {
        writer.write(plan());
        var bundle = Files.createDirectories(domain.resolve("osgi-cache/felix")).resolve("bundle");
        Files.writeString(bundle, "x");

        writer.keepCache();
        writer.write(plan());
        assertThat(bundle).exists();

        Files.delete(domain.resolve("osgi-cache/complete"));
        writer.write(plan());
        assertThat(bundle).doesNotExist();
    }
}
