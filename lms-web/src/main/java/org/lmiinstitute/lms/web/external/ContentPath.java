package org.lmiinstitute.lms.web.external;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.external.PackagePath;

/**
 * An address in the origin of external packages: {@code /content/<place>/<kind>/<path>}.
 *
 * @param place the token of a launch, or {@code run-time}
 * @param kind {@code files}, {@code scorm}, {@code returned} or {@code nothing}; of the run-time the name of its file
 * @param path within the package, decoded; empty for other kinds
 */
record ContentPath(String place, String kind, String path) {

    static final String RUN_TIME = "run-time";
    static final String FILES = "files";
    static final String SCORM = "scorm";
    static final String RETURNED = "returned";
    static final String NOTHING = "nothing";

    private static final Pattern ADDRESS =
            Pattern.compile("/content/([0-9a-f]{64}|run-time)/([a-z0-9.]{1,32})(?:/(.{1,4000}))?");

    /** What may be a way out of the package, or two ways to write one path. */
    private static final Pattern TRICK = Pattern.compile("[;\\\\]|%(?:2f|5c|0)", Pattern.CASE_INSENSITIVE);

    private static final List<String> NO_NAMES = List.of("", ".", "..");

    /** @param sent the path as it came, still encoded; empty for what leads nowhere */
    static Optional<ContentPath> of(String sent) {
        Matcher address = ADDRESS.matcher(sent);
        if (!address.matches() || TRICK.matcher(sent).find()) {
            return Optional.empty();
        }
        return PackagePath.decoded(Objects.toString(address.group(3), ""))
                .filter(ContentPath::isPlain)
                .map(path -> new ContentPath(address.group(1), address.group(2), path));
    }

    private static boolean isPlain(String path) {
        return path.isEmpty() || Arrays.stream(path.split("/", -1)).noneMatch(NO_NAMES::contains);
    }

    boolean isFile() {
        return kind.equals(FILES) && !path.isEmpty();
    }

    boolean isScorm() {
        return isPlace(SCORM);
    }

    boolean isReturned() {
        return isPlace(RETURNED);
    }

    boolean isNothing() {
        return isPlace(NOTHING);
    }

    private boolean isPlace(String name) {
        return kind.equals(name) && path.isEmpty();
    }

    boolean isRunTime() {
        return place.equals(RUN_TIME) && path.isEmpty();
    }
}
