package org.lmiinstitute.lms.web.partner.subscription;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.NewSubscription;
import org.lmiinstitute.lms.partner.Subscribe;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;
import org.lmiinstitute.lms.partner.SubscriptionService;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.Once;

/** {@code POST /actions/subscriptions/...}: makes, resumes and ends subscriptions of the person's organization. */
@Path("subscriptions")
@RequestScoped
public class SubscribeResource {

    private static final URI PAGE = URI.create("/partner/subscriptions");

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private Settings settings;

    @Inject
    private Once once;

    /** Fields {@code kind}, {@code address}, {@code scope} and the box {@code minor}. */
    @POST
    @Path("add")
    public Response add(
            @FormParam("kind") String kind,
            @FormParam("address") @DefaultValue("") String address,
            @FormParam("scope") String scope,
            @FormParam("minor") String minor) {
        try {
            NewSubscription made = subscriptions.subscribe(new Subscribe(
                    SubscriptionKind.find(kind).orElseThrow(() -> unknown("kind", kind)),
                    address,
                    SubscriptionScope.find(scope).orElseThrow(() -> unknown("scope", scope)),
                    minor != null));
            once.keep(shown(made, address));
        } catch (InvalidInputException | ConflictException e) {
            once.keep(new NotSubscribed(kind, address, scope, minor != null, e.getMessage()));
        }
        return Response.seeOther(PAGE).build();
    }

    /** Field {@code id}: a webhook that was stopped. */
    @POST
    @Path("resume")
    public Response resume(@FormParam("id") String id) {
        subscriptions.resume(PathId.of("subscription", id));
        return Response.seeOther(PAGE).build();
    }

    /** Field {@code id}. */
    @POST
    @Path("end")
    public Response end(@FormParam("id") String id) {
        subscriptions.end(PathId.of("subscription", id));
        return Response.seeOther(PAGE).build();
    }

    private Subscribed shown(NewSubscription made, String address) {
        return switch (made.kind()) {
            case MAIL -> new Subscribed("mail", address, "");
            case WEBHOOK -> new Subscribed("webhook", address, made.secret());
            case FEED -> new Subscribed("feed", settings.publicUrl() + FeedServlet.path(made.secret()), "");
        };
    }

    private static InvalidInputException unknown(String field, String value) {
        return new InvalidInputException(field, "is \"" + value + "\"", "one that the form offers");
    }
}
