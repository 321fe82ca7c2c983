package org.lmiinstitute.lms.web.control;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Who may give orders: a caller on this machine with the token that the launcher gave to the server. */
public final class ControlAccess {

    private static final String TOKEN = "lms.control.token";
    private static final String BEARER = "Bearer ";

    private ControlAccess() {}

    public static boolean isAllowed(HttpServletRequest request) {
        String token = System.getProperty(TOKEN, "");
        String given = request.getHeader("Authorization");
        return !token.isBlank()
                && given != null
                && given.startsWith(BEARER)
                && isEqual(token, given.substring(BEARER.length()))
                && isOnThisMachine(request.getRemoteAddr());
    }

    /** Takes the same time wherever the two differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOnThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
