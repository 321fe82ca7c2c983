package org.lmiinstitute.lms.web.learning;

import jakarta.ws.rs.ApplicationPath;
import java.util.Set;
import org.lmiinstitute.lms.web.rest.RestApplication;

/** The interface between the player and the LMS. */
@ApplicationPath("/play/api")
public class PlayApplication extends RestApplication {

    public PlayApplication() {
        super(Set.of(PlayResource.class));
    }
}
