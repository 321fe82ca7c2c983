package org.lmiinstitute.lms.learning.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ProgressStatus;
import org.lmiinstitute.lms.learning.Success;

/** The row of an attempt's progress; written by the projection alone. */
@Entity
@Table(name = "attempt_progress")
public class AttemptProgressRow {

    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;

    private String status;
    private String success;
    private Double score;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected AttemptProgressRow() {}

    AttemptProgressRow(UUID attemptId, AttemptProgress progress) {
        this.attemptId = attemptId;
        keep(progress);
    }

    final void keep(AttemptProgress progress) {
        status = progress.status().toString();
        success = progress.success().text();
        score = progress.score();
        completedAt = progress.completedAt();
        touchedAt = progress.touchedAt();
    }

    public AttemptProgress progress(Map<String, ActivityProgress> activities) {
        Success result = Stream.of(Success.values())
                .filter(value -> Objects.equals(value.text(), success))
                .findFirst()
                .orElseThrow();
        return new AttemptProgress(statusOf(status), result, score, completedAt, touchedAt, activities);
    }

    static ProgressStatus statusOf(String text) {
        return Stream.of(ProgressStatus.values())
                .filter(value -> value.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }

    public UUID attemptId() {
        return attemptId;
    }
}
