package org.lmiinstitute.lms.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The network address that a request comes from.
 *
 * <p>A proxy's word is taken only where there is one: {@code LMS_PUBLIC_URL} names another scheme or port than our own, and the
 * one who is connected sits on this machine or in a private network. Then the last address in {@code X-Forwarded-For} is the
 * one that the proxy has seen itself; those before it are anybody's claim.
 */
public final class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:.*:)[0-9A-Fa-f:.]+");
    private static final int HTTP = 80;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;

    private ClientAddress() {}

    public static String of(HttpServletRequest request, String publicUrl) {
        return of(
                request.getRemoteAddr(),
                request.getLocalPort(),
                publicUrl,
                Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * Tells by what is connected and what it says.
     *
     * @param peer the address of the one who is connected
     * @param port our own, where http is spoken
     * @param forwardedFor each header of this name, in their order
     */
    static String of(String peer, int port, String publicUrl, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !isBehindProxy(URI.create(publicUrl), port) || !isNear(peer)) {
            return peer;
        }
        String all = String.join(",", forwardedFor);
        String last = all.substring(all.lastIndexOf(',') + 1).strip();
        return ADDRESS.matcher(last).matches() ? last : peer;
    }

    private static boolean isBehindProxy(URI publicUrl, int port) {
        int publicPort = publicUrl.getPort() < 0 ? HTTP : publicUrl.getPort();
        return !"http".equalsIgnoreCase(publicUrl.getScheme()) || publicPort != port;
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || isUniqueLocal(address.getAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The private networks of IPv6 (RFC 4193). */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length > Integer.BYTES && (address[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }
}
