package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Where the rules of a package let its learner go. Units are named by their keys.
 *
 * @param onward what comes next by the rules; null if they lead nowhere
 * @param previous what is gone back to; null if the rules do not lead back
 * @param open the units that can be opened
 * @param headings the headings that can be chosen, by their keys: the unit that each leads to
 * @param hidden the units that are not to be shown: skipped, not selected, not for choosing
 * @param hiddenControls the buttons that the manifest wants hidden: {@code continue}, {@code previous} and others
 * @param isComplete whether the package as a whole is completed by its rules
 */
public record PackageNavigation(
        @JsonProperty("continue") String onward,
        String previous,
        List<String> open,
        Map<String, String> headings,
        List<String> hidden,
        List<String> hiddenControls,
        @JsonProperty("isComplete") boolean isComplete) {

    public PackageNavigation {
        open = open == null ? List.of() : List.copyOf(open);
        headings = headings == null ? Map.of() : Map.copyOf(headings);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
        hiddenControls = hiddenControls == null ? List.of() : List.copyOf(hiddenControls);
    }

    /** Whether a unit can be opened, by itself or by a heading that leads to it. */
    public boolean leadsTo(String unit) {
        return open.contains(unit) || headings.containsValue(unit);
    }
}
