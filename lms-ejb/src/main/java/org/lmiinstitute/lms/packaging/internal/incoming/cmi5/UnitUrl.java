package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Addresses;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

/**
 * The launch point of a unit (13.1.4), with its query string, which is merged with the launch parameters (8.1).
 *
 * @param text as its author wrote it
 */
public record UnitUrl(String text) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern APPLICATION = Pattern.compile(
            "(?!(?i:https?|file|ftp|javascript|data|blob|about|ws|wss):)[A-Za-z][A-Za-z0-9+.-]*://[^/?#].*");
    private static final Pattern RFC_1738 = Pattern.compile("[A-Za-z0-9$\\-_.+!*'(),~;/?:@=&#%]+");
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Whether only characters stand in it that may stand in a URL (RFC 1738, 2.2); the tilde has been let in since. */
    boolean isWritten() {
        return RFC_1738.matcher(text).matches() && !NO_ESCAPE.matcher(text).find();
    }

    /** Whether it points to a place by itself, in the package or not. */
    public boolean isFullyQualified() {
        return SCHEME.matcher(text).matches();
    }

    /** Whether a browser opens it. */
    boolean isWeb() {
        return Addresses.isWeb(text);
    }

    /** Whether it speaks an application's own protocol, {@code <application>://<URL to content>}. */
    boolean isApplication() {
        return APPLICATION.matcher(text).matches();
    }

    /** The file of the package that it points to, if it is relative and stays in the package. */
    public Optional<PackageAddress> inPackage() {
        return PackageAddress.of(text);
    }

    /** As it is launched: one within the package is spelled like the file that it names, without needless escapes and steps. */
    public String written() {
        return inPackage().map(PackageAddress::written).orElse(text);
    }

    /** The names in its query string. */
    Set<String> parameters() {
        String beforeFragment = text.split("#", 2)[0];
        int query = beforeFragment.indexOf('?');
        return query < 0
                ? Set.of()
                : Arrays.stream(beforeFragment.substring(query + 1).split("&"))
                        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
