package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.PackageAddress;

/**
 * What an item opens.
 *
 * @param place the path of a file in the package, or the address of a page elsewhere
 * @param external whether it is elsewhere
 * @param query with its {@code ?}, or empty
 * @param fragment with its {@code #}, or empty
 */
public record LaunchAddress(String place, boolean external, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);

    static LaunchAddress inPackage(PackageAddress address) {
        return new LaunchAddress(address.path(), false, address.query(), address.fragment());
    }

    static LaunchAddress elsewhere(String url) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(url);
        }
        return new LaunchAddress(parts.group(1), true, orNothing(parts.group(2)), orNothing(parts.group(3)));
    }

    private static String orNothing(String part) {
        return part == null ? "" : part;
    }

    /** As a browser opens it, relative to the package or absolute. */
    String written() {
        return (external ? place : PackageAddress.encoded(place)) + query + fragment;
    }

    /**
     * With the parameters of an item, joined by the rule of the Content Aggregation Model: leading separators fall away, a fragment
     * yields to one that is there. They go before the fragment, because behind it no server and no script would take them for a query.
     */
    LaunchAddress with(String parameters) {
        String plain = parameters.replaceFirst("^[?&]+", "");
        String[] parts = plain.split("#", 2);
        String joined = parts[0].isEmpty() ? query : query.isEmpty() ? "?" + parts[0] : query + "&" + parts[0];
        String end = fragment.isEmpty() && parts.length == 2 ? "#" + parts[1] : fragment;
        return new LaunchAddress(place, external, joined, end);
    }
}
