package org.lmiinstitute.lms.lrs;

import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * On what a change of a document depends (xAPI 1.0.3 Communication 3.1; RFC 9110, section 13.1).
 *
 * @param ifMatch the header If-Match
 * @param ifNoneMatch the header If-None-Match
 * @param version which version's rules apply when neither is there
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch, XapiVersion version) {

    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty(), XapiVersion.V1_0_3);

    private boolean isGiven() {
        return ifMatch.isPresent() || ifNoneMatch.isPresent();
    }

    /**
     * Refuses a document put in the place of one that the caller does not name: of profiles in every version (1.0.3 Communication
     * 3.1), of states since 2.0. Version 1.0.3 also wants to be told that a profile is new.
     */
    void requireForPut(DocumentScope scope, String id, Optional<Document> known) {
        require(known);
        if (isGiven()) {
            return;
        }
        boolean ofState = scope.resource() == DocumentScope.Resource.STATE;
        if (known.isPresent() && (!ofState || version == XapiVersion.V2_0_0)) {
            throw new DocumentExistsException(id);
        }
        if (known.isEmpty() && !ofState && version == XapiVersion.V1_0_3) {
            throw new InvalidInputException(
                    "If-None-Match",
                    "is missing, and so is If-Match",
                    "If-None-Match: * for a new profile, If-Match with its entity tag for a known one"
                            + " (xAPI 1.0.3 Communication 3.1)");
        }
    }

    /** Refuses when the document is not, or is, what the caller thinks. */
    void require(Optional<Document> known) {
        if (ifMatch.isPresent() && !names(ifMatch.get(), known)
                || ifNoneMatch.isPresent() && names(ifNoneMatch.get(), known)) {
            throw new PreconditionFailedException(known.map(Document::etag));
        }
    }

    private static boolean names(String header, Optional<Document> known) {
        return known.isPresent()
                && (header.strip().equals("*")
                        || header.contains("\"" + known.get().etag() + "\""));
    }
}
