package org.lmiinstitute.lms.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.learning.Segments;

/**
 * Something that happened in the player, as the browser tells it.
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
        PLAYED,
        @JsonProperty("paused")
        PAUSED,
        @JsonProperty("seeked")
        SEEKED,
        @JsonProperty("watched")
        WATCHED
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
