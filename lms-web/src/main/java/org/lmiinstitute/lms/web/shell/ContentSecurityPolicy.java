package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lmiinstitute.lms.common.Settings;

/**
 * What a page may load and run. Public pages get a policy with a nonce of ours; on working pages PrimeFaces appends its own nonce to
 * the policy that it reads from here, and writes the header itself.
 */
@Named("csp")
@RequestScoped
public class ContentSecurityPolicy {
    static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
    static final String WORKING = ContentSecurityPolicy.class.getName() + ".working";

    private static final String COMMON =
            "default-src 'self'; img-src 'self' data:; media-src 'self' blob:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";

    private HttpServletRequest request;
    private Settings settings;

    protected ContentSecurityPolicy() {}

    @Inject
    public ContentSecurityPolicy(HttpServletRequest request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** The page that answers this request is a working page. */
    public static void isForWorkingPage(HttpServletRequest request) {
        request.setAttribute(WORKING, Boolean.TRUE);
    }

    /** The nonce of the present response, for {@code <script nonce="...">}. */
    public String getNonce() {
        return String.valueOf(request.getAttribute(NONCE));
    }

    /** The policy that PrimeFaces completes with its nonce; its components set style attributes. */
    public String getForWorkingPages() {
        return COMMON + "style-src 'self' 'unsafe-inline'; script-src 'self'";
    }

    /** The player also shows external packages, from their origins only. */
    public String getForPlayer() {
        return forPublicPages(getNonce()) + "; frame-src "
                + settings.contentOrigins().source();
    }

    static String forPublicPages(String nonce) {
        return COMMON + "style-src 'self'; script-src 'self' 'nonce-" + nonce + "'";
    }
}
