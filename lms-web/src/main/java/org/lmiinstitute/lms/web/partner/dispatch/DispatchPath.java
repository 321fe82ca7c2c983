package org.lmiinstitute.lms.web.partner.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The path behind {@code /dispatch}: of which thin package, of which module in it, and what is wanted.
 *
 * @param file {@code launch}, a file of the player, or one that the module shows
 */
record DispatchPath(UUID packageId, UUID moduleId, String file) {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PATH = Pattern.compile("/" + ID + "/" + ID + "/([a-z0-9./-]{1,120})");

    static Optional<DispatchPath> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(PATH::matcher)
                .filter(path -> path.matches())
                .map(path -> new DispatchPath(
                        UUID.fromString(path.group(1)), UUID.fromString(path.group(2)), path.group(3)));
    }
}
