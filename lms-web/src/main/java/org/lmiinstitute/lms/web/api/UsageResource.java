package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.partner.PackageUse;
import org.lmiinstitute.lms.partner.UseService;

/** What the packages of the caller's organization reported, by module, revision and package. */
@Path("usage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsageResource {

    private static final int USUAL_DAYS = 30;

    @Inject
    private UseService use;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @GET
    public Response usage(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @BeanParam ListPage page,
            @Context Request request) {
        LocalDate last = day("to", to).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = day("from", from).orElse(last.minusDays(USUAL_DAYS));
        if (first.isAfter(last)) {
            throw new InvalidInputException("from", "is after " + last, "a day before \"to\"");
        }
        List<PackageUse> rows = use.ownUse(first, last);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("from", first.toString())
                .put("to", last.toString());
        ArrayNode items = answer.putArray("usage");
        page.of(rows).forEach(row -> items.add(item(row)));
        page.tell(answer, rows.size(), settings.publicUrl() + "/api/v1/usage?from=" + first + "&to=" + last);
        return TaggedJson.own(answer, request);
    }

    private static ObjectNode item(PackageUse row) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("module", row.moduleId().toString())
                .put("revision", row.revision())
                .put("package", row.packageId().toString())
                .put("format", row.format().code())
                .put("starts", row.starts())
                .put("learners", row.learners())
                .put("completions", row.completions())
                .put("passed", row.passes())
                .put("failed", row.failures());
        row.score().ifPresent(score -> item.put("meanScore", score));
        return item;
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(name, "is \"" + text + "\"", "a day such as 2026-11-24");
        }
    }
}
