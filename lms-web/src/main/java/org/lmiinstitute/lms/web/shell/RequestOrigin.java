package org.lmiinstitute.lms.web.shell;

import java.util.Locale;
import java.util.Set;

/** Whether a browser's request comes from one of our own pages, by what the browser itself says of it. */
final class RequestOrigin {
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private RequestOrigin() {}

    /**
     * Tells by Sec-Fetch-Site, which a page cannot forge; without it by Origin; without both it is no browser of today, and the
     * session cookie's SameSite=Lax must do.
     *
     * @param origin as the browser names it; "null" is foreign
     * @param own the address that the request was sent to
     * @param publicUrl the address that visitors know, when a proxy stands in front
     */
    static boolean isOwn(String fetchSite, String origin, String own, String publicUrl) {
        if (fetchSite != null && OWN_SITES.contains(fetchSite)) {
            return true;
        }
        if (origin != null) {
            return isSame(origin, own) || isSame(origin, publicUrl);
        }
        return fetchSite == null;
    }

    private static boolean isSame(String origin, String url) {
        String given = origin.toLowerCase(Locale.ROOT);
        String ours = url.toLowerCase(Locale.ROOT);
        return ours.equals(given) || ours.startsWith(given + "/");
    }
}
