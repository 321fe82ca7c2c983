package org.lmiinstitute.lms.common.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;

/**
 * Where people outside may have this installation send something: to https addresses of the public Internet, and never into our own
 * network, which would take a request of ours for one of its own (server-side request forgery). {@code LMS_PRIVATE_TARGETS=true} allows
 * private addresses too, as the demonstration does, and then plain http to this very machine.
 *
 * <p>A name may lead elsewhere the next moment. Ask right before sending: the Java platform keeps what a name resolved to for some
 * seconds, so that the address that was looked at is the one that is connected to.
 */
@ApplicationScoped
public class PublicAddresses {

    private static final String SETTING = "LMS_PRIVATE_TARGETS";
    private static final int LONGEST = 1000;
    private static final String EXPECTED = "an address such as https://partner.example.org/changes";

    private Settings settings;

    protected PublicAddresses() {}

    @Inject
    public PublicAddresses(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads an address that somebody entered.
     *
     * @throws InvalidInputException if nothing may be sent there
     */
    public URI require(String field, String text) {
        URI address = parse(field, text.strip());
        boolean hasMore = address.getRawUserInfo() != null || address.getRawFragment() != null;
        if (address.getHost() == null || hasMore || text.length() > LONGEST) {
            throw wrong(field, "has no host, has a password or fragment, or is longer than " + LONGEST + " characters");
        }
        objection(address).ifPresent(objection -> {
            throw wrong(field, objection);
        });
        return address;
    }

    /** Why nothing may be sent to an address now; empty if it may, or if nobody knows the host of an https address. */
    public Optional<String> objection(URI address) {
        List<InetAddress> hosts = hosts(address);
        boolean isHere = !hosts.isEmpty() && hosts.stream().allMatch(InetAddress::isLoopbackAddress);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && isHere)) {
            return Optional.of("is no https address");
        }
        return hosts.stream().anyMatch(OwnNetwork::holds) && !isPrivateAllowed()
                ? Optional.of("leads into a private network")
                : Optional.empty();
    }

    private static List<InetAddress> hosts(URI address) {
        try {
            return List.of(InetAddress.getAllByName(address.getHost()));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private boolean isPrivateAllowed() {
        return settings.isDemo()
                || settings.find(SETTING).filter("true"::equals).isPresent();
    }

    private static URI parse(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw wrong(field, "is no address: " + e.getReason());
        }
    }

    private static InvalidInputException wrong(String field, String what) {
        return new InvalidInputException(field, what, EXPECTED);
    }
}
