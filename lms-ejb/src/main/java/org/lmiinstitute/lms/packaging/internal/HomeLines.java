package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.lmiinstitute.lms.packaging.PackageTerms;

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
        return of(identity.packageId(), identity.terms());
    }

    /** The same for a package whose identity is known by its id only. */
    public HomeLine of(UUID packageId, PackageTerms terms) {
        return new HomeLine(
                Optional.of(settings.publicUrl() + "/packages/" + packageId + "/started")
                        .filter(address -> terms.callsHome()),
                Optional.of(report(packageId, terms)).filter(report -> terms.reportsUsage()),
                settings.publicUrl() + "/dispatch/" + packageId + "/");
    }

    private HomeLine.Report report(UUID packageId, PackageTerms terms) {
        return new HomeLine.Report(
                settings.publicUrl() + "/xapi/",
                packageId.toString(),
                secret.derive("package/" + packageId),
                Iri.of(idBase, Iri.Kind.LICENCE, terms.licenceId()).toString(),
                Iri.of(idBase, Iri.Kind.PACKAGE, packageId).toString(),
                terms.identifiesLearners());
    }

    /** Lets a package report, before anybody has it. */
    void open(PackageContent content) {
        String title = content.about().title() + " " + content.about().revision() + ", "
                + content.identity().format().label();
        open(content.home(), title, content.modules().stream().map(PackagedModule::document));
    }

    /** Lets a package report what learners do in these modules. */
    public void open(HomeLine home, String title, Stream<JsonNode> documents) {
        home.report()
                .ifPresent(report -> credentials.keepForPackage(
                        stores.instituteStore(),
                        title,
                        new ReportBinding(
                                report.packageIri(),
                                report.homePage(),
                                documents.flatMap(HomeLines::iris).distinct().toList()),
                        report.key(),
                        report.secret()));
    }

    /** Whatever has an IRI: modules, activities, blocks and questions. */
    private static Stream<String> iris(JsonNode node) {
        Stream<String> own =
                node.path("iri").isTextual() ? Stream.of(node.path("iri").asText()) : Stream.empty();
        return Stream.concat(
                own, StreamSupport.stream(node.spliterator(), false).flatMap(HomeLines::iris));
    }
}
