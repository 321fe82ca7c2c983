package org.lmiinstitute.lms.web.security;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.lmiinstitute.lms.web.security.Identification.Known;

/** Tells the container who is calling (Jakarta Authentication 3.0, 3.8: Servlet Container Profile). */
final class PathAuthModule implements ServerAuthModule {

    private static final Class<?>[] MESSAGES = {HttpServletRequest.class, HttpServletResponse.class};

    private final PathAuthentication authentication;
    private CallbackHandler container;

    PathAuthModule(PathAuthentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public void initialize(
            MessagePolicy requestPolicy,
            MessagePolicy responsePolicy,
            CallbackHandler handler,
            Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return MESSAGES.clone();
    }

    @Override
    public AuthStatus validateRequest(MessageInfo messages, Subject client, Subject service) throws AuthException {
        Identification caller = authentication.identify(
                (HttpServletRequest) messages.getRequestMessage(), (HttpServletResponse) messages.getResponseMessage());
        if (caller == Identification.REFUSED) {
            return AuthStatus.SEND_FAILURE;
        }
        if (caller instanceof Known known) {
            tell(
                    new CallerPrincipalCallback(client, known.principal()),
                    new GroupPrincipalCallback(client, known.groups().toArray(String[]::new)));
        } else {
            tell(new CallerPrincipalCallback(client, (Principal) null));
        }
        return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo messages, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    /** Nothing else to clean: the session outlives the request, the other schemes keep nothing. */
    @Override
    public void cleanSubject(MessageInfo messages, Subject client) {
        client.getPrincipals().clear();
    }

    private void tell(Callback... callbacks) throws AuthException {
        try {
            container.handle(callbacks);
        } catch (IOException | UnsupportedCallbackException e) {
            AuthException failure = new AuthException("The container does not take what we know of the caller");
            failure.initCause(e);
            throw failure;
        }
    }
}
