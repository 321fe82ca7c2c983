package org.lmiinstitute.lms.web.learning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.external.ModuleUnits;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.external.UnitService;
import org.lmiinstitute.lms.external.UnitSession;
import org.lmiinstitute.lms.tracking.AnswerGiven;
import org.lmiinstitute.lms.tracking.Experience;
import org.lmiinstitute.lms.tracking.NewTry;
import org.lmiinstitute.lms.tracking.PlayReply;
import org.lmiinstitute.lms.tracking.PlayService;
import org.lmiinstitute.lms.tracking.Receipt;

/** What the player tells. The launch credential says who plays what; nothing in a body can say otherwise. */
@Path("/")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlayResource {

    @Inject
    private PlayService play;

    @Inject
    private UnitService units;

    @PUT
    @Path("state")
    public void keepState(JsonNode state) {
        if (state == null || !state.isObject()) {
            throw new InvalidInputException("body", "no state", "a JSON object");
        }
        play.saveState(state.toString());
    }

    @POST
    @Path("experiences")
    public PlayReply experience(Experience experience) {
        return play.experience(experience);
    }

    @POST
    @Path("answers")
    public PlayReply answer(AnswerGiven answer) {
        return play.answer(answer);
    }

    @POST
    @Path("tries")
    public PlayReply newTry(NewTry wish) {
        return play.newTry(wish);
    }

    /** The headings of the outline that external packages bring along, and where their rules let this learner go. */
    @GET
    @Path("units")
    @Consumes(MediaType.WILDCARD)
    public ModuleUnits units() {
        return units.units();
    }

    /** Opens what an external package has for an activity. */
    @POST
    @Path("units/{activity}")
    @Consumes(MediaType.WILDCARD)
    public OpenedUnit open(@PathParam("activity") String activity) {
        return units.open(activity);
    }

    /** Where the learner stands in an external package: what it tells need not come by way of the player. */
    @GET
    @Path("units/{activity}")
    @Consumes(MediaType.WILDCARD)
    public PlayReply standing(@PathParam("activity") String activity) {
        return units.standing(activity);
    }

    /** Whether what was opened may still have last words. */
    @GET
    @Path("units/{activity}/openings/{opening}")
    @Consumes(MediaType.WILDCARD)
    public UnitSession session(@PathParam("activity") String activity, @PathParam("opening") UUID opening) {
        return units.session(activity, opening);
    }

    @PUT
    @Path("units/{activity}/scorm/{opening}")
    public PlayReply commit(
            @PathParam("activity") String activity, @PathParam("opening") UUID opening, ScormCommit commit) {
        return units.commit(activity, opening, commit);
    }

    @POST
    @Path("exit")
    @Consumes(MediaType.WILDCARD)
    public Receipt exit() {
        return play.exit();
    }
}
