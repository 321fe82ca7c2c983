package org.lmiinstitute.lms.web.routes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.web.catalogue.CataloguePage;
import org.lmiinstitute.lms.web.catalogue.CoursePage;
import org.lmiinstitute.lms.web.lrs.admin.CredentialsPage;
import org.lmiinstitute.lms.web.lrs.admin.ForwardingPage;
import org.lmiinstitute.lms.web.lrs.admin.TargetPage;
import org.lmiinstitute.lms.web.mylearning.MyLearningPage;
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
            Route.working(Role.PARTNER, "/partner/packages", "/partner/packages.xhtml"),
            Route.only(Role.ADMINISTRATOR, "/admin/credentials", "/lrs/credentials.xhtml")
                    .loading(CredentialsPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/forwarding", "/lrs/forwarding.xhtml")
                    .loading(ForwardingPage.class),
            Route.only(Role.ADMINISTRATOR, "/admin/forwarding/{id}", "/lrs/target.xhtml")
                    .loading(TargetPage.class));

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
