package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.identity.InstallationSecret;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.ReportBinding;

/**
 * Connects packages with the place that they come from. The key of a package is its id, and its secret follows from that, so the same
 * package has the same bytes when it is made again.
 */
@ApplicationScoped
public class HomeLines {

    private Settings settings;
    private IdBase idBase;
    private InstallationSecret secret;
    private LrsCredentials credentials;
    private LrsStores stores;

    protected HomeLines() {}

    @Inject
    public HomeLines(
            Settings settings, IdBase idBase, InstallationSecret secret, LrsCredentials credentials, LrsStores stores) {
        this.settings = settings;
        this.idBase = idBase;
        this.secret = secret;
        this.credentials = credentials;
        this.stores = stores;
    }

    HomeLine of(PackageIdentity identity) {
        UUID packageId = identity.packageId();
        return new HomeLine(
                Optional.of(settings.publicUrl() + "/packages/" + packageId + "/started")
                        .filter(address -> identity.terms().callsHome()),
                Optional.of(report(identity, packageId))
                        .filter(report -> identity.terms().reportsUsage()),
                settings.publicUrl() + "/dispatch/" + packageId + "/");
    }

    private HomeLine.Report report(PackageIdentity identity, UUID packageId) {
        return new HomeLine.Report(
                settings.publicUrl() + "/xapi/",
                packageId.toString(),
                secret.derive("package/" + packageId),
                Iri.of(idBase, Iri.Kind.LICENCE, identity.terms().licenceId()).toString(),
                Iri.of(idBase, Iri.Kind.PACKAGE, packageId).toString(),
                identity.terms().identifiesLearners());
    }

    /** Lets a package report, before anybody has it. */
    void open(PackageContent content) {
        content.home()
                .report()
                .ifPresent(report -> credentials.keepForPackage(
                        stores.instituteStore(),
                        content.about().title() + " " + content.about().revision() + ", "
                                + content.identity().format().label(),
                        new ReportBinding(report.packageIri(), report.homePage(), activities(content)),
                        report.key(),
                        report.secret()));
    }

    /** Whatever in the package has an IRI: modules, activities, blocks and questions. */
    private static List<String> activities(PackageContent content) {
        return content.modules().stream()
                .flatMap(module -> iris(module.document()))
                .distinct()
                .toList();
    }

    private static Stream<String> iris(JsonNode node) {
        Stream<String> own =
                node.path("iri").isTextual() ? Stream.of(node.path("iri").asText()) : Stream.empty();
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(HomeLines::iris));
    }
}
