package org.lmiinstitute.lms.common;

import java.net.URI;
import java.util.UUID;

/**
 * The origins from which external packages come: one for all, or one for each.
 *
 * @param url without a slash at its end; with {@code {package}} as the first label of its host where each package has its own
 */
public record ContentOrigins(String url) {

    private static final String PACKAGE = "{package}";

    /** Of one package; its id is a label of a host's name as it stands. */
    public String of(UUID packageId) {
        return url.replace(PACKAGE, packageId.toString());
    }

    /** All of them, as a policy for content names them. */
    public String source() {
        return url.replace(PACKAGE, "*");
    }

    /**
     * Whether a request that came to this host may have the files of a package. Where all share one origin the port has told already,
     * and a proxy may have named another host.
     *
     * @param host without its port
     */
    public boolean isHostOf(UUID packageId, String host) {
        return !url.contains(PACKAGE) || URI.create(of(packageId)).getHost().equalsIgnoreCase(host);
    }

    public boolean isByHttps() {
        return url.startsWith("https:");
    }
}
