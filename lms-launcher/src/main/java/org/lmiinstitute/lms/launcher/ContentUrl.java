package org.lmiinstitute.lms.launcher;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Where browsers find external packages: one origin for all, or one for each.
 *
 * @param value as the application reads it; {@code {package}} in it stands for the id of a package
 */
public record ContentUrl(String value) {

    private static final String PACKAGE_HOST = "://{package}.";

    /** A label like those of packages, as no host of the LMS is named. */
    private static final String SOME_PACKAGE = "00000000-0000-0000-0000-000000000000";

    private static final String SOME_HOST = "://" + SOME_PACKAGE + ".";

    /** The content port of the host on which the LMS itself is found. */
    static ContentUrl besides(URI publicUrl, int contentPort) {
        return new ContentUrl(publicUrl.getScheme() + "://" + publicUrl.getHost() + ":" + contentPort);
    }

    /** @throws LaunchFailure that names the variable, for what is no origin or could be ours */
    static ContentUrl read(String text, URI publicUrl) {
        var url = new ContentUrl(text.replaceAll("/+$", ""));
        if (!url.isOrigin()) {
            throw new LaunchFailure("LMS_CONTENT_URL is '" + text + "': an address without a path is needed, such as"
                    + " https://content.example.org, or https://{package}.content.example.org with the placeholder"
                    + " as the first part of the host's name.");
        }
        if (url.covers(publicUrl)) {
            throw new LaunchFailure("LMS_CONTENT_URL is '" + text + "', and LMS_PUBLIC_URL is among its hosts:"
                    + " external packages need others, or their scripts could act as the person who plays them.");
        }
        return url;
    }

    /** Whether packages share a host with the LMS, and so its cookies, which know no ports. */
    boolean isOnHostOf(URI publicUrl) {
        return address().getHost().equalsIgnoreCase(publicUrl.getHost());
    }

    /** A placeholder elsewhere, or of another name, is a brace that no address has. */
    private boolean isOrigin() {
        try {
            var uri = new URI(ofSomePackage());
            return uri.getScheme() != null
                    && uri.getScheme().matches("https?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (uri.getScheme() + "://" + uri.getRawAuthority()).equals(uri.toString());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Packages may have any label in the place of theirs: that is how browsers are told which origins to frame. */
    private boolean covers(URI publicUrl) {
        String ours = publicUrl.getRawAuthority();
        String theirs = address().getRawAuthority();
        return value.contains(PACKAGE_HOST)
                ? ours.replaceFirst("^[^.]+", SOME_PACKAGE).equalsIgnoreCase(theirs)
                : ours.equalsIgnoreCase(theirs);
    }

    private URI address() {
        return URI.create(ofSomePackage());
    }

    private String ofSomePackage() {
        return value.replace(PACKAGE_HOST, SOME_HOST);
    }
}
