package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.CopyService;
import org.lmiinstitute.lms.partner.HeldCopy;
import org.lmiinstitute.lms.web.rest.PathId;

/** The copies that the caller's organization holds: what is behind, and what changed since each was taken. */
@Path("copies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CopiesResource {

    @Inject
    private CopyService copies;

    @Inject
    private Settings settings;

    @GET
    public Response copies(@BeanParam ListPage page, @Context Request request) {
        List<HeldCopy> all = copies.ownCopies();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("copies");
        page.of(all).forEach(copy -> items.add(item(copy)));
        page.tell(answer, all.size(), settings.publicUrl() + "/api/v1/copies");
        return TaggedJson.own(answer, request);
    }

    @GET
    @Path("{id}/changes")
    public Response changes(@PathParam("id") String id, @Context Request request) {
        return TaggedJson.own(DifferenceJson.of(copies.changesSince(PathId.of("copy", id))), request);
    }

    private ObjectNode item(HeldCopy copy) {
        String kind = copy.subject().kind().name().toLowerCase(Locale.ROOT);
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", copy.id().toString())
                .put(kind, copy.subject().id().toString())
                .put("title", copy.title())
                .put("format", copy.format().code())
                .put("package", copy.packageId().toString())
                .put("revision", copy.revision())
                .put("takenAt", copy.takenAt().toString())
                .put("state", state(copy));
        copy.lastStart().ifPresent(start -> item.put("lastStartAt", start.toString()));
        String base = settings.publicUrl() + "/api/v1/";
        item.putObject("links")
                .put("changes", base + "copies/" + copy.id() + "/changes")
                .put(
                        "package",
                        base + kind + "s/" + copy.subject().id() + "/packages/"
                                + copy.format().code());
        return item;
    }

    private static String state(HeldCopy copy) {
        return switch (copy.state()) {
            case CURRENT -> "current";
            case MINOR_BEHIND -> "minor-behind";
            case MAJOR_BEHIND -> "major-behind";
            case NOT_TAKEN -> throw new IllegalStateException("a copy was taken");
        };
    }
}
