package org.lmiinstitute.lms.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Everything that is published, for anyone; a caller that sends the entity tag of its copy is told when nothing changed. */
@Path("catalog")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    @Inject
    private CatalogAnswer catalog;

    @GET
    public Response catalog(@Context Request request) {
        return TaggedJson.shared(catalog.json(), request);
    }
}
