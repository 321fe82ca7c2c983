package org.lmiinstitute.lms.external;

/**
 * What a unit of a cmi5 course gets that asks for its authorization (cmi5, section 8.2).
 *
 * @param token for Basic authentication; null if there is none
 * @param errorCode of section 8.2.3.2; null if there is none
 * @param errorText why there is no token; null if there is one
 */
public record FetchedToken(String token, String errorCode, String errorText) {

    private static final String USED_OR_EXPIRED = "1";
    private static final String NOT_SECURE = "2";
    private static final String FAILED = "3";

    public static FetchedToken of(String token) {
        return new FetchedToken(token, null, null);
    }

    public static FetchedToken usedBefore() {
        return new FetchedToken(null, USED_OR_EXPIRED, "The authorization token was fetched before.");
    }

    public static FetchedToken over() {
        return new FetchedToken(null, USED_OR_EXPIRED, "The session of this address is over.");
    }

    /** For a fault of ours; the address is as good as before. */
    public static FetchedToken failed() {
        return new FetchedToken(null, FAILED, "The learning system could not answer. Ask again.");
    }

    public static FetchedToken unknown() {
        return new FetchedToken(null, NOT_SECURE, "There is no launch with this address.");
    }
}
