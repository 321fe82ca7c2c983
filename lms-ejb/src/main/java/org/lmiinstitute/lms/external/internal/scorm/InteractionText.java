package org.lmiinstitute.lms.external.internal.scorm;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Interactions in xAPI's words (xAPI data, appendix C), which are SCORM 2004's. */
final class InteractionText {

    private static final Set<String> TYPES = Set.of(
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric");

    private InteractionText() {}

    /** The type, or {@code other} for what a SCO calls otherwise. */
    static String type(String told) {
        return TYPES.contains(told) ? told : "other";
    }

    /** A response of SCORM 1.2 (Run-Time Environment, 3.4.4: CMIFeedback). */
    static String of12(String type, String response) {
        return switch (type) {
            case "true-false" -> trueOrFalse(response);
            case "choice", "sequencing" -> list(response);
            case "matching" ->
                Arrays.stream(parts(response))
                        .map(pair -> pair.replaceFirst("\\.", "[.]"))
                        .collect(Collectors.joining("[,]"));
            default -> response;
        };
    }

    private static String trueOrFalse(String response) {
        return switch (response) {
            case "t", "1", "true" -> "true";
            case "f", "0", "false" -> "false";
            default -> response;
        };
    }

    private static String list(String response) {
        return String.join("[,]", parts(response));
    }

    private static String[] parts(String response) {
        return response.replaceAll("[{}]", "").split("\\s*,\\s*");
    }
}
