package org.lmiinstitute.lms.web.lrs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** What this store speaks; open to all (xAPI 1.0.3 Communication 2.8). */
@Path("about")
public class AboutResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String get() {
        return JsonText.of(Map.of("version", XapiVersion.numbers(), "extensions", Map.<String, List<String>>of()));
    }
}
