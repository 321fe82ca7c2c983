package org.lmiinstitute.lms.learning.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.Answer;
import org.lmiinstitute.lms.learning.Segments;

/** What a row of activity progress keeps as JSON; the same progress always gives the same text. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ActivityDetail(Map<String, Answer> answers, List<Segments.Range> watched, Double position) {

    private static final ObjectMapper JSON = new ObjectMapper();

    ActivityDetail {
        answers = answers == null ? Map.of() : answers;
        watched = watched == null ? List.of() : watched;
    }

    static ActivityDetail of(ActivityProgress progress) {
        return new ActivityDetail(progress.answers(), progress.watched().ranges(), progress.position());
    }

    static ActivityDetail read(String text) {
        try {
            return JSON.readValue(text, ActivityDetail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress is not as it was written: " + text, e);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress cannot be written", e);
        }
    }

    Segments segments() {
        return new Segments(watched);
    }
}
