package org.lmiinstitute.lms.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/** Knows the Basic credentials of {@code /xapi/} and {@code /play/api/}; the one bean of this type belongs to {@code web.lrs}. */
public interface CredentialCheck {

    /** Who holds this key and secret; empty if nobody does. */
    Optional<Recognized> recognize(HttpServletRequest request, String key, String secret);

    /** What the request says of its caller, by the header {@code Authorization} or in its place; null if nothing. */
    default String authorization(HttpServletRequest request) {
        return request.getHeader("Authorization");
    }

    /** Sets the headers that the protocol behind the path wants on a 401 too, such as CORS and the xAPI version. */
    default void prepareRefusal(HttpServletRequest request, HttpServletResponse response) {}

    /** The caller and the groups that it is in. */
    record Recognized(Principal principal, Set<String> groups) {
        public Recognized {
            groups = Set.copyOf(groups);
        }
    }
}
