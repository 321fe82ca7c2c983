package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Segments;

/** What the xAPI Video Profile says about a video; times are seconds to the millisecond. */
final class VideoStatements {

    private static final double MILLIS = 1000;
    private static final int FRACTION_DECIMALS = 4;
    private static final double EPSILON = 1e-9;

    private final PlaySession session;
    private final DocumentActivity video;

    VideoStatements(PlaySession session, DocumentActivity video) {
        this.session = session;
        this.video = video;
    }

    ObjectNode initialized(UUID id, Instant at) {
        return video(id, Verb.INITIALIZED, at)
                .contextExtension(Vocabulary.VIDEO_THRESHOLD, video.watched())
                .build();
    }

    ObjectNode played(UUID id, double position, double fraction, Instant at) {
        return progress(video(id, Verb.PLAYED, at), position, fraction).build();
    }

    ObjectNode paused(UUID id, double position, Segments segments, double fraction, Instant at) {
        return watched(id, Verb.PAUSED, position, segments, fraction, at).build();
    }

    ObjectNode progressed(UUID id, double position, Segments segments, double fraction, Instant at) {
        return watched(id, Verb.PROGRESSED, position, segments, fraction, at).build();
    }

    ObjectNode seeked(UUID id, double from, double to, double fraction, Instant at) {
        return video(id, Verb.SEEKED, at)
                .resultExtension(Vocabulary.VIDEO_TIME_FROM, PlayedSegments.number(from))
                .resultExtension(Vocabulary.VIDEO_TIME_TO, PlayedSegments.number(to))
                .resultExtension(Vocabulary.VIDEO_PROGRESS, fraction(fraction))
                .build();
    }

    /** Everything that was ever played of it, and how long that is. */
    ObjectNode completed(UUID id, ActivityProgress progress, Instant at) {
        double position = progress.position() == null ? video.duration() : progress.position();
        double seconds = progress.watched().fractionOf(video.duration()) * video.duration();
        return watched(id, Verb.COMPLETED, position, progress.watched(), progress.fraction(), at)
                .contextExtension(Vocabulary.VIDEO_THRESHOLD, video.watched())
                .completion()
                .duration(Duration.ofMillis(Math.round(seconds * MILLIS)))
                .build();
    }

    private StatementBuilder watched(
            UUID id, Verb verb, double position, Segments segments, double fraction, Instant at) {
        return progress(video(id, verb, at), position, fraction)
                .resultExtension(Vocabulary.VIDEO_SEGMENTS, PlayedSegments.write(segments));
    }

    private StatementBuilder progress(StatementBuilder statement, double position, double fraction) {
        return statement
                .resultExtension(Vocabulary.VIDEO_TIME, PlayedSegments.number(position))
                .resultExtension(Vocabulary.VIDEO_PROGRESS, fraction(fraction));
    }

    /** Never rounded up: nobody completes a video by rounding. */
    private static BigDecimal fraction(double fraction) {
        return BigDecimal.valueOf(fraction + EPSILON)
                .setScale(FRACTION_DECIMALS, RoundingMode.FLOOR)
                .stripTrailingZeros();
    }

    private StatementBuilder video(UUID id, Verb verb, Instant at) {
        StatementBuilder statement = new StatementBuilder(session, id, verb, at)
                .parent(session.document().iri())
                .category(Vocabulary.VIDEO)
                .contextExtension(Vocabulary.VIDEO_SESSION, session.launchId().toString())
                .contextExtension(Vocabulary.VIDEO_LENGTH, PlayedSegments.number(video.duration()));
        session.course().ifPresent(statement::grouping);
        return statement.about(video);
    }
}
