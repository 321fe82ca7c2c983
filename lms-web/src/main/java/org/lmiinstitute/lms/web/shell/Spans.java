package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago or ahead something is, in the one unit that matters: 12 s, 5 min, 3 h, 2 days. */
@RequestScoped
public class Spans {

    private Texts texts;
    private Clock clock;

    protected Spans() {}

    @Inject
    public Spans(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The time since a moment. */
    public String since(Instant moment) {
        return length(Duration.between(moment, clock.instant()));
    }

    /** "5 min ago". */
    public String ago(Instant moment) {
        return text().fill("ago", since(moment));
    }

    /** "in 5 min", or "now" for what is due. */
    public String ahead(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        return left.toSeconds() < 1 ? text().get("now") : text().fill("ahead", length(left));
    }

    private String length(Duration span) {
        if (span.toDays() > 1) {
            return text().fill("days", span.toDays());
        }
        if (span.toHours() > 0) {
            return text().fill("hours", span.toHours());
        }
        return span.toMinutes() > 0
                ? text().fill("minutes", span.toMinutes())
                : text().fill("seconds", Math.max(0, span.toSeconds()));
    }

    private TextBundle text() {
        return texts.of("shell");
    }
}
