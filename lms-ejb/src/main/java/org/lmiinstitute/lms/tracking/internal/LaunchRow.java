package org.lmiinstitute.lms.tracking.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.learning.Attempt;

/** One opening of the player; its id is that of its launch credential and the session id of its statements. */
@Entity
@Table(name = "launch")
public class LaunchRow {

    @Id
    private UUID id;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "account_id")
    private UUID accountId;

    private String address;

    @Column(name = "launched_at")
    private Instant launchedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "initialized_at")
    private Instant initializedAt;

    @Column(name = "terminated_at")
    private Instant terminatedAt;

    protected LaunchRow() {}

    public LaunchRow(UUID id, UUID attemptId, UUID accountId, String address, Instant launchedAt, Instant expiresAt) {
        this.id = id;
        this.attemptId = attemptId;
        this.accountId = accountId;
        this.address = address;
        this.launchedAt = launchedAt;
        this.expiresAt = expiresAt;
    }

    /** One in which nobody plays: what is told in it was found out otherwise, and it is over as it begins. */
    public static LaunchRow ofNobody(UUID id, Attempt attempt, Instant at) {
        LaunchRow launch = new LaunchRow(id, attempt.id(), attempt.accountId(), "", at, at);
        launch.initialize(at);
        launch.terminate(at);
        return launch;
    }

    UUID id() {
        return id;
    }

    UUID attemptId() {
        return attemptId;
    }

    /** The address at which the player was opened. */
    String address() {
        return address;
    }

    Instant launchedAt() {
        return launchedAt;
    }

    boolean isInitialized() {
        return initializedAt != null;
    }

    void initialize(Instant at) {
        initializedAt = at;
    }

    boolean isTerminated() {
        return terminatedAt != null;
    }

    void terminate(Instant at) {
        terminatedAt = at;
    }
}
