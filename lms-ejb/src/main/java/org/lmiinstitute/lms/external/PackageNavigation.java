package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Where the rules of a package let its learner go. Units are named by their keys.
 *
 * @param onward what comes next by the rules; null if they lead nowhere
 * @param previous what is gone back to; null if the rules do not lead back
 * @param open the units that can be opened
 * @param hidden the units that are not to be shown: skipped, not selected, not for choosing
 * @param hiddenControls the buttons that the manifest wants hidden: {@code continue}, {@code previous} and others
 * @param isComplete whether the package as a whole is completed by its rules
 */
public record PackageNavigation(
        @JsonProperty("continue") String onward,
        String previous,
        List<String> open,
        List<String> hidden,
        List<String> hiddenControls,
        @JsonProperty("isComplete") boolean isComplete) {

    public PackageNavigation {
        open = open == null ? List.of() : List.copyOf(open);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        hiddenControls = hiddenControls == null ? List.of() : List.copyOf(hiddenControls);
    }
}
