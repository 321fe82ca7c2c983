package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.ChangeJson;
import org.lmiinstitute.lms.partner.ChangePage;
import org.lmiinstitute.lms.partner.ChangeService;

/** What was published since a cursor, page by page, and what each entry changed. */
@Path("changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    @Inject
    private ChangeService changes;

    @Inject
    private ChangeJson changeJson;

    @Inject
    private Settings settings;

    @GET
    public Response changes(
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @Context Request request) {
        long cursor = WholeNumber.of("since", since, "0, or the next of an answer");
        long most = WholeNumber.of("limit", limit, "1 to " + ChangeService.MOST);
        return TaggedJson.own(page(cursor, (int) most), request);
    }

    @GET
    @Path("{cursor}")
    public Response difference(@PathParam("cursor") String cursor, @Context Request request) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new NotFoundException("change", cursor);
        }
        return TaggedJson.own(DifferenceJson.of(changes.difference(Long.parseLong(cursor))), request);
    }

    private ObjectNode page(long since, int limit) {
        ChangePage page = changes.since(since, limit);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode items = json.putArray("changes");
        page.changes().forEach(change -> items.add(changeJson.of(change)));
        json.put("next", page.next()).put("more", page.hasMore());
        json.putObject("links").put("self", address(since, limit)).put("next", address(page.next(), limit));
        return json;
    }

    private String address(long since, int limit) {
        return settings.publicUrl() + "/api/v1/changes?since=" + since + "&limit=" + limit;
    }
}
