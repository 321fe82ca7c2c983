package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.lmiinstitute.lms.lrs.Document;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.DocumentService;

/** What the document resources have in common (xAPI 1.0.3 Communication 2.2). */
@RequestScoped
public class Documents {

    @Inject
    private DocumentService documents;

    @Inject
    private XapiRequest request;

    /** One document with its entity tag, or without an id the list of ids. */
    Response get(DocumentScope scope, Optional<String> id, Optional<Instant> since) {
        if (id.isEmpty()) {
            return Response.ok(
                            JsonText.of(documents.list(request.caller(), scope, since)),
                            MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        Document document = documents.get(request.caller(), scope, id.get());
        return Response.ok(document.content(), document.contentType())
                .tag(new EntityTag(document.etag()))
                .lastModified(Date.from(document.updated()))
                .build();
    }

    Response put(DocumentScope scope, String id, InputStream body) {
        byte[] content = request.bytes(body);
        documents.put(request.caller(), scope, id, request.contentType(), content, request.precondition());
        return Response.noContent().build();
    }

    Response post(DocumentScope scope, String id, InputStream body) {
        byte[] content = request.bytes(body);
        documents.merge(request.caller(), scope, id, request.contentType(), content, request.precondition());
        return Response.noContent().build();
    }

    Response delete(DocumentScope scope, String id) {
        documents.delete(request.caller(), scope, id, request.precondition());
        return Response.noContent().build();
    }

    Response deleteAll(DocumentScope scope) {
        documents.deleteAll(request.caller(), scope);
        return Response.noContent().build();
    }
}
