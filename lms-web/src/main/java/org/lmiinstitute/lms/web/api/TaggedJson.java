package org.lmiinstitute.lms.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.lmiinstitute.lms.common.Sha256;

/** JSON with its hash as entity tag: a caller that sends the tag of the answer it has is told when that is still the answer. */
final class TaggedJson {

    private TaggedJson() {}

    /** For everybody. */
    static Response shared(ObjectNode json, Request request) {
        return answer(json, request, "public, no-cache");
    }

    /** For the caller's organization, and no cache between. */
    static Response own(ObjectNode json, Request request) {
        return answer(json, request, "private, no-cache");
    }

    private static Response answer(ObjectNode json, Request request, String caching) {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(Sha256.hex(body));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(body))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
