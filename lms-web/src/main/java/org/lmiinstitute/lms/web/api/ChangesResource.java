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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.common.Sha256;
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
        String json = page(number("since", since), (int) number("limit", limit)).toString();
        EntityTag tag = new EntityTag(Sha256.hex(json));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(json.getBytes(StandardCharsets.UTF_8));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("{cursor}")
    public String difference(@PathParam("cursor") String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw new NotFoundException("change", cursor);
        }
        return DifferenceJson.of(changes.difference(Long.parseLong(cursor))).toString();
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

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidInputException(
                    name, "is \"" + text + "\"", name.equals("since") ? "0, or the next of an answer" : "1 to 500");
        }
        return Long.parseLong(text);
    }
}
