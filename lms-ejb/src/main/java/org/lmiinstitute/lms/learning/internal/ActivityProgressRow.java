package org.lmiinstitute.lms.learning.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.learning.ActivityProgress;

/** The row of an activity's progress; written by the projection alone. Answers and played ranges are JSON in it. */
@Entity
@IdClass(ActivityProgressKey.class)
@Table(name = "activity_progress")
public class ActivityProgressRow {

    @Id
    @Column(name = "attempt_id")
    private UUID attemptId;

    @Id
    private String activity;

    private String status;
    private Boolean passed;
    private Double score;

    @Column(name = "try_number")
    private int tryNumber;

    private Double fraction;
    private String detail;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected ActivityProgressRow() {}

    ActivityProgressRow(UUID attemptId, String activity, ActivityProgress progress) {
        this.attemptId = attemptId;
        this.activity = activity;
        keep(progress);
    }

    final void keep(ActivityProgress progress) {
        status = progress.status().toString();
        passed = progress.passed();
        score = progress.score();
        tryNumber = progress.tryNumber();
        fraction = progress.fraction();
        detail = ActivityDetail.of(progress).write();
        completedAt = progress.completedAt();
        touchedAt = progress.touchedAt();
    }

    public ActivityProgress progress() {
        ActivityDetail kept = ActivityDetail.read(detail);
        return new ActivityProgress(
                AttemptProgressRow.statusOf(status),
                passed,
                score,
                tryNumber,
                kept.answers(),
                kept.segments(),
                fraction,
                kept.position(),
                completedAt,
                touchedAt);
    }

    public UUID attemptId() {
        return attemptId;
    }

    public String activity() {
        return activity;
    }
}
