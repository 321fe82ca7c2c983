package org.lmiinstitute.lms.web.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.web.catalogue.CataloguePage;
import org.lmiinstitute.lms.web.catalogue.CoursePage;
import org.lmiinstitute.lms.web.external.waiver.WaiversPage;
import org.lmiinstitute.lms.web.incoming.ImportPage;
import org.lmiinstitute.lms.web.incoming.ImportsPage;
import org.lmiinstitute.lms.web.lrs.admin.CredentialsPage;
import org.lmiinstitute.lms.web.lrs.admin.ForwardingPage;
import org.lmiinstitute.lms.web.lrs.admin.TargetPage;
import org.lmiinstitute.lms.web.mylearning.MyLearningPage;
import org.lmiinstitute.lms.web.notification.MailPage;
import org.lmiinstitute.lms.web.notification.QueuesPage;
import org.lmiinstitute.lms.web.partner.ChangesPage;
import org.lmiinstitute.lms.web.partner.KnownLicencePage;
import org.lmiinstitute.lms.web.partner.KnownPackagePage;
import org.lmiinstitute.lms.web.partner.PublishedChangePage;
import org.lmiinstitute.lms.web.partner.copy.CopiesPage;
import org.lmiinstitute.lms.web.partner.licence.LicencePage;
import org.lmiinstitute.lms.web.partner.licence.LicencesPage;
import org.lmiinstitute.lms.web.partner.program.ProgramsPage;
import org.lmiinstitute.lms.web.partner.subscription.SubscriptionsPage;
import org.lmiinstitute.lms.web.partner.take.TakePage;
import org.lmiinstitute.lms.web.partner.usage.AllUsagePage;
import org.lmiinstitute.lms.web.partner.usage.OwnUsagePage;
import org.lmiinstitute.lms.web.privacy.PrivacyPage;
import org.lmiinstitute.lms.web.reading.OwnRecordsPage;
import org.lmiinstitute.lms.web.reading.OwnStatementPage;
import org.lmiinstitute.lms.web.reading.ProgressPage;
import org.lmiinstitute.lms.web.reading.RecordsPage;
import org.lmiinstitute.lms.web.reading.StatementPage;
import org.lmiinstitute.lms.web.reading.TimelinePage;
import org.lmiinstitute.lms.web.webinar.RoundtablePage;
import org.lmiinstitute.lms.web.webinar.RoundtablesPage;
import org.lmiinstitute.lms.web.workshop.WorkshopPage;
import org.lmiinstitute.lms.web.workshop.WorkshopsPage;

/** Every page of the product, by address. */
public final class Routes {
    static final List<Route> ALL = List.of(
            Route.open("/", "/catalogue/catalogue.xhtml").loading(CataloguePage.class),
            Route.open("/courses/{slug}", "/catalogue/course.xhtml").loading(CoursePage.class),
            Route.only(Role.LEARNER, "/my-learning", "/mylearning/my-learning.xhtml")
                    .loading(MyLearningPage.class),
            Route.open("/roundtables", "/webinar/roundtables.xhtml").loading(RoundtablesPage.class),
            Route.open("/roundtables/{slug}", "/webinar/roundtable.xhtml").loading(RoundtablePage.class),
            Route.open("/workshops", "/workshop/workshops.xhtml").loading(WorkshopsPage.class),
            Route.open("/workshops/{slug}", "/workshop/workshop.xhtml").loading(WorkshopPage.class),
            Route.open("/verify/{code}", "/learning/verify.xhtml"),
            Route.only(Role.LEARNER, "/my-records", "/reading/own-records.xhtml")
                    .loading(OwnRecordsPage.class),
            Route.only(Role.LEARNER, "/my-records/statement/{id}", "/reading/own-statement.xhtml")
                    .loading(OwnStatementPage.class),
            // analysts and administrators: the services let in who may
            Route.only(Role.LEARNER, "/records", "/reading/records.xhtml").loading(RecordsPage.class),
            Route.only(Role.LEARNER, "/records/statement/{id}", "/reading/statement.xhtml")
                    .loading(StatementPage.class),
            Route.only(Role.LEARNER, "/records/timeline", "/reading/timeline.xhtml")
                    .loading(TimelinePage.class),
            Route.only(Role.LEARNER, "/records/progress/{account}", "/reading/progress.xhtml")
                    .loading(ProgressPage.class),
            Route.only(Role.LEARNER, "/my-data", "/privacy/my-data.xhtml"),
            Route.only(Role.ADMINISTRATOR, "/admin/privacy", "/privacy/privacy.xhtml")
                    .loading(PrivacyPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/credentials", "/lrs/credentials.xhtml")
                    .loading(CredentialsPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/forwarding", "/lrs/forwarding.xhtml")
                    .loading(ForwardingPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/forwarding/{id}", "/lrs/target.xhtml")
                    .loading(TargetPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/mail", "/notification/queues.xhtml")
                    .loading(QueuesPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/mail/{id}", "/notification/mail.xhtml")
                    .loading(MailPage.class),
            Route.open("/packages/{id}", "/partner/known-package.xhtml").loading(KnownPackagePage.class),
            Route.open("/licences/{id}", "/partner/known-licence.xhtml").loading(KnownLicencePage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/licences", "/partner/licences.xhtml")
                    .loading(LicencesPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/licences/{id}", "/partner/licence.xhtml")
                    .loading(LicencePage.class),
            // those of the institute: the services let in who may
            Route.only(Role.LEARNER, "/copies", "/partner/copies.xhtml").loading(CopiesPage.class),
            Route.only(Role.LEARNER, "/copies/{id}", "/partner/changes.xhtml").loading(ChangesPage.class),
            Route.only(Role.LEARNER, "/usage", "/partner/all-usage.xhtml").loading(AllUsagePage.class),
            // trainers and administrators: the services let in who may
            Route.only(Role.LEARNER, "/imports", "/incoming/imports.xhtml").loading(ImportsPage.class),
            Route.only(Role.LEARNER, "/imports/{id}", "/incoming/import.xhtml").loading(ImportPage.class),
            Route.only(Role.LEARNER, "/waivers", "/external/waivers.xhtml").loading(WaiversPage.class),
            Route.only(Role.LEARNER, "/waivers/{account}", "/external/waivers.xhtml")
                    .loading(WaiversPage.class),
            Route.only(Role.PARTNER, "/partner/usage", "/partner/own-usage.xhtml")
                    .loading(OwnUsagePage.class),
            Route.only(Role.PARTNER, "/partner/programs", "/partner/programs.xhtml")
                    .loading(ProgramsPage.class),
            Route.only(Role.PARTNER, "/partner/packages/{kind}/{id}", "/partner/take.xhtml")
                    .loading(TakePage.class),
            Route.only(Role.PARTNER, "/partner/copies/{id}", "/partner/changes.xhtml")
                    .loading(ChangesPage.class),
            Route.only(Role.PARTNER, "/partner/changes/{sequence}", "/partner/published-change.xhtml")
                    .loading(PublishedChangePage.class),
            Route.only(Role.PARTNER, "/partner/subscriptions", "/partner/subscriptions.xhtml")
                    .loading(SubscriptionsPage.class),
            Route.working(Role.PARTNER, "/partner/packages", "/partner/packages.xhtml"));

    private static final List<Route.Matching> MATCHING =
            ALL.stream().map(Route.Matching::new).toList();

    /** A route that fits, with the values of its variables. */
    record Found(Route route, Map<String, String> variables) {}

    private Routes() {}

    static Optional<Found> find(String path) {
        for (Route.Matching candidate : MATCHING) {
            Optional<Map<String, String>> variables = candidate.match(path);
            if (variables.isPresent()) {
                return Optional.of(new Found(candidate.route(), variables.get()));
            }
        }
        return Optional.empty();
    }
}
