package org.lmiinstitute.lms.lrs;

import java.util.Optional;

/**
 * On what a change of a document depends (xAPI 1.0.3 Communication 3.1; RFC 9110, section 13.1).
 *
 * @param ifMatch the header If-Match
 * @param ifNoneMatch the header If-None-Match
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

    public boolean isGiven() {
        return ifMatch.isPresent() || ifNoneMatch.isPresent();
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
