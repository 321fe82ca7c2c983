package org.lmiinstitute.lms.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.learning.Segments;

/**
 * Something that happened in the player, as the browser tells it. Which of the optional values must be there depends on the kind:
 * {@link #problems()}.
 *
 * @param id of this event, chosen by the browser; saying it again changes nothing
 * @param activity the activity's short id
 * @param kind what happened
 * @param position where a video stands, in seconds
 * @param from where a seek left, in seconds
 * @param to where a seek arrived, in seconds
 * @param segments the ranges of a video that were played, in seconds
 * @param duration the video's length as the browser measured it, in seconds
 */
public record Experience(
        @NotNull UUID id,
        @NotNull String activity,
        @NotNull Kind kind,
        @PositiveOrZero Double position,
        @PositiveOrZero Double from,
        @PositiveOrZero Double to,
        @Size(max = 500) List<@NotNull @Size(min = 2, max = 2) List<@NotNull Double>> segments,
        @PositiveOrZero Double duration) {

    /** What can happen without an answer. */
    public enum Kind {
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("finished")
        FINISHED,
        @JsonProperty("played")
        PLAYED("position"),
        @JsonProperty("paused")
        PAUSED("position"),
        @JsonProperty("seeked")
        SEEKED("from", "to"),
        @JsonProperty("watched")
        WATCHED("segments");

        /** What its statement says of the video, and must therefore be told (xAPI Video Profile, 3 Statements). */
        private final Set<String> needed;

        Kind(String... needed) {
            this.needed = Set.of(needed);
        }
    }

    /** What the event lacks for its kind, and times that are no numbers of seconds. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        checkTime("position", position, problems);
        checkTime("from", from, problems);
        checkTime("to", to, problems);
        checkTime("duration", duration, problems);
        if (segments == null && kind.needed.contains("segments")) {
            problems.add(new Problem("segments", "is missing", "the played ranges, [[from, to], ...] in seconds"));
        }
        if (segments != null && segments.stream().flatMap(List::stream).anyMatch(time -> !Double.isFinite(time))) {
            problems.add(new Problem("segments", "has a time that is no number", "[[from, to], ...] in seconds"));
        }
        return problems;
    }

    private void checkTime(String name, Double seconds, List<Problem> problems) {
        if (seconds == null ? kind.needed.contains(name) : !Double.isFinite(seconds)) {
            String what = seconds == null ? "is missing" : "is " + seconds;
            problems.add(new Problem(name, what, "a number of seconds, from 0"));
        }
    }

    /** The played ranges. */
    public Segments played() {
        return segments == null
                ? Segments.NONE
                : new Segments(segments.stream()
                        .map(range -> new Segments.Range(range.get(0), range.get(1)))
                        .toList());
    }
}
