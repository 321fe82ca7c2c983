package org.lmiinstitute.lms.web.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.event.RegistrationService;
import org.lmiinstitute.lms.event.SessionService;

/** {@code POST /actions/register} and {@code /actions/cancel-registration}: the caller's place in form field {@code session}, an id. */
@Path("")
@RequestScoped
public class RegisterResource {

    @Inject
    private RegistrationService registrations;

    @Inject
    private SessionService sessions;

    @POST
    @Path("register")
    public Response register(@FormParam("session") String session) {
        UUID id = idOf(session);
        registrations.register(id);
        return backTo(id);
    }

    @POST
    @Path("cancel-registration")
    public Response cancel(@FormParam("session") String session) {
        UUID id = idOf(session);
        registrations.cancel(id);
        return backTo(id);
    }

    private Response backTo(UUID session) {
        return Response.seeOther(URI.create(SessionPages.address(sessions.getSession(session))))
                .build();
    }

    private static UUID idOf(String session) {
        try {
            return UUID.fromString(String.valueOf(session));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("session", "\"" + session + "\" is no id", "send the id of a session");
        }
    }
}
