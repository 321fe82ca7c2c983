package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.NewSubscription;
import org.lmiinstitute.lms.partner.Subscribe;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;
import org.lmiinstitute.lms.partner.SubscriptionService;
import org.lmiinstitute.lms.web.partner.subscription.FeedServlet;
import org.lmiinstitute.lms.web.rest.PathId;

/** How the caller's organization hears of changes: by mail, by webhooks, by feeds. */
@Path("subscriptions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private Settings settings;

    /** What is wished for; what is left out is as most want it. */
    public record Wish(String kind, String address, String scope, Boolean minor) {}

    @GET
    public Response own() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("subscriptions");
        subscriptions.own().forEach(subscription -> items.add(item(subscription)));
        return notKept(Response.ok(), json);
    }

    @GET
    @Path("{id}")
    public Response look(@PathParam("id") String id) {
        return notKept(Response.ok(), item(subscriptions.get(PathId.of("subscription", id))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response subscribe(Wish wish) {
        NewSubscription made = subscriptions.subscribe(read(wish));
        ObjectNode json = item(subscriptions.get(made.id()));
        if (made.kind() == SubscriptionKind.WEBHOOK) {
            json.put("secret", made.secret());
        } else if (made.kind() == SubscriptionKind.FEED) {
            json.put("address", settings.publicUrl() + FeedServlet.path(made.secret()));
        }
        return notKept(Response.created(URI.create(address(made))), json);
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        subscriptions.end(PathId.of("subscription", id));
    }

    private String address(NewSubscription made) {
        return settings.publicUrl() + "/api/v1/subscriptions/" + made.id();
    }

    private static Response notKept(Response.ResponseBuilder answer, ObjectNode json) {
        return answer.entity(json.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Subscribe read(Wish wish) {
        if (wish == null) {
            throw new InvalidInputException("body", "is empty", "JSON such as {\"kind\":\"feed\"}");
        }
        SubscriptionKind kind = SubscriptionKind.find(wish.kind())
                .orElseThrow(
                        () -> new InvalidInputException("kind", "is \"" + wish.kind() + "\"", "mail, webhook or feed"));
        SubscriptionScope scope = SubscriptionScope.find(wish.scope() == null ? "held" : wish.scope())
                .orElseThrow(
                        () -> new InvalidInputException("scope", "is \"" + wish.scope() + "\"", "held or licensed"));
        return new Subscribe(
                kind, wish.address() == null ? "" : wish.address(), scope, wish.minor() == null || wish.minor());
    }

    private static ObjectNode item(Subscription subscription) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", subscription.id().toString())
                .put("kind", subscription.kind().code());
        subscription.address().ifPresent(address -> item.put("address", address));
        subscription.stopped().ifPresent(cause -> item.put("stopped", cause));
        return item.put("scope", subscription.scope().code())
                .put("minor", subscription.isMinorToo())
                .put("createdAt", subscription.createdAt().toString());
    }
}
