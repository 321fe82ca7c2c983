package org.lmiinstitute.lms.web.learning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lmiinstitute.lms.common.InvalidInputException;
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

    @POST
    @Path("exit")
    @Consumes(MediaType.WILDCARD)
    public Receipt exit() {
        return play.exit();
    }
}
