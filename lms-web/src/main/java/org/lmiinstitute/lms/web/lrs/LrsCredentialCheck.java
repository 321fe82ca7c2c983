package org.lmiinstitute.lms.web.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.web.security.CredentialCheck;
import org.lmiinstitute.lms.web.security.RequestPath;

/** Knows the credentials of the record store; the launch credentials among them also open {@code /play/api/}. */
@ApplicationScoped
public class LrsCredentialCheck implements CredentialCheck {

    private static final String AUTHORIZATION = "Authorization";

    private LrsCredentials credentials;

    protected LrsCredentialCheck() {}

    @Inject
    public LrsCredentialCheck(LrsCredentials credentials) {
        this.credentials = credentials;
    }

    /** In the alternate syntax of xAPI 1.0.3 it may stand in the form (Communication 1.3). */
    @Override
    public String authorization(HttpServletRequest request) {
        String header = request.getHeader(AUTHORIZATION);
        if (header == null && RequestPath.of(request).startsWith("/xapi/") && AlternateRequest.isOne(request)) {
            try {
                return AlternateForm.authorization(request).orElse(null);
            } catch (InvalidInputException e) {
                return null;
            }
        }
        return header;
    }

    @Override
    public Optional<Recognized> recognize(HttpServletRequest request, String key, String secret) {
        Optional<LrsPrincipal> principal = find(request, key, secret)
                .filter(found ->
                        found.launch().isPresent() || !RequestPath.of(request).startsWith("/play/"));
        principal.ifPresent(found -> request.setAttribute(LrsPrincipal.class.getName(), found));
        return principal.map(
                found -> new Recognized(found, Set.of(found.launch().isPresent() ? Role.LAUNCH : Role.LRS_CLIENT)));
    }

    private Optional<LrsPrincipal> find(HttpServletRequest request, String key, String secret) {
        if (onlyStores(request)) {
            return credentials.recall(key, secret);
        }
        return request.getMethod().equals("GET")
                ? credentials.verifyToRead(key, secret)
                : credentials.verify(key, secret);
    }

    /** With parameters a POST may be another request in disguise (xAPI 1.0.3 Communication 1.3, alternate request syntax). */
    private static boolean onlyStores(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getQueryString() == null
                && RequestPath.of(request).equals("/xapi/statements");
    }

    @Override
    public void prepareRefusal(HttpServletRequest request, HttpServletResponse response) {
        if (RequestPath.of(request).startsWith("/xapi/")) {
            XapiHeaders.set(request, response);
        }
    }
}
