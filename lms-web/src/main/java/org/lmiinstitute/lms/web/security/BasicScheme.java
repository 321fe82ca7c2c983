package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.lmiinstitute.lms.web.rest.Problems;
import org.lmiinstitute.lms.web.security.CredentialCheck.Recognized;

/**
 * {@code /xapi/} and {@code /play/api/}: Basic credentials, on every request but a CORS preflight, which browsers send without
 * ({@code GET /xapi/about} needs none either: xAPI 1.0.3 part 3, section 2.7).
 */
@ApplicationScoped
public class BasicScheme implements RequestScheme {
    private Instance<CredentialCheck> checks;

    protected BasicScheme() {}

    @Inject
    public BasicScheme(@Any Instance<CredentialCheck> checks) {
        this.checks = checks;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith("/xapi/") || path.startsWith("/play/api/");
    }

    @Override
    public Identification identify(HttpServletRequest request, HttpServletResponse response) {
        String header = checks.stream()
                .map(check -> check.authorization(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Optional<Recognized> caller = BasicCredentials.parse(header).flatMap(given -> recognize(request, given));
        if (caller.isPresent()) {
            return Identification.of(caller.get().principal(), caller.get().groups());
        }
        return header == null && isOpen(request) ? Identification.ANONYMOUS : refuse(request, response);
    }

    private Optional<Recognized> recognize(HttpServletRequest request, BasicCredentials given) {
        return checks.stream()
                .flatMap(check -> check.recognize(request, given.key(), given.secret()).stream())
                .findFirst();
    }

    private static boolean isOpen(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") || RequestPath.of(request).equals("/xapi/about");
    }

    private Identification refuse(HttpServletRequest request, HttpServletResponse response) {
        checks.forEach(check -> check.prepareRefusal(request, response));
        response.setHeader("WWW-Authenticate", "Basic realm=\"LMI Learning\", charset=\"UTF-8\"");
        Problems.send(response, 401, "Send the key and secret of a credential by Basic authentication.");
        return Identification.REFUSED;
    }
}
