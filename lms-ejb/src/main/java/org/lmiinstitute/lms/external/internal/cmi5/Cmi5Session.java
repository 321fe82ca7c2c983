package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/** One launch of a unit, from {@code launched} to {@code terminated} or {@code abandoned}. Its id is its session id. */
@Entity
@Table(name = "cmi5_session")
public class Cmi5Session {

    @Id
    private UUID id;

    @Column(name = "registration_id")
    private UUID registrationId;

    @Column(name = "activity_id")
    private String activityId;

    @Enumerated(EnumType.STRING)
    private LaunchMode mode;

    @Column(name = "fetch_hash")
    private byte[] fetchHash;

    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(name = "launched_at")
    private Instant launchedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "initialized_at")
    private Instant initializedAt;

    @Column(name = "terminated_at")
    private Instant terminatedAt;

    @Column(name = "abandoned_at")
    private Instant abandonedAt;

    @Column(name = "last_statement_at")
    private Instant lastStatementAt;

    @Column(name = "last_said_at")
    private Instant lastSaidAt;

    @Column(name = "preferences_read")
    private boolean preferencesRead;

    private boolean judged;

    protected Cmi5Session() {}

    /** @param fetchKey opens the credential, once */
    Cmi5Session(ExternalLaunchRow launch, UUID registrationId, String activityId, LaunchMode mode, String fetchKey) {
        this.id = launch.id();
        this.registrationId = registrationId;
        this.activityId = activityId;
        this.mode = mode;
        this.fetchHash = Sha256.of(fetchKey);
        this.launchedAt = launch.launchedAt();
        this.expiresAt = launch.expiresAt();
    }

    UUID id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }

    /** The unit, as the LMS names it (section 8.1.5). */
    String activityId() {
        return activityId;
    }

    LaunchMode mode() {
        return mode;
    }

    Instant launchedAt() {
        return launchedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isFetched() {
        return credentialId != null;
    }

    void fetched(UUID credential) {
        credentialId = credential;
    }

    /** What its unit has said so far. */
    SessionProgress progress() {
        return new SessionProgress(preferencesRead, initializedAt, lastSaidAt, judged);
    }

    /** Whether its unit has begun and not ended. */
    boolean isOpen() {
        return initializedAt != null && !isOver();
    }

    boolean isOver() {
        return isTerminated() || isAbandoned();
    }

    boolean isTerminated() {
        return terminatedAt != null;
    }

    boolean isAbandoned() {
        return abandonedAt != null;
    }

    void abandon(Instant at) {
        abandonedAt = at;
    }

    /** From the launch to the last statement of the unit (section 9.5.4.2). */
    Duration lasted() {
        return lastStatementAt == null ? Duration.ZERO : Duration.between(launchedAt, lastStatementAt);
    }

    /** A statement of the unit was stored. */
    void heard(Instant at) {
        lastStatementAt = at;
    }

    /** @param said by the unit's own clock, as all that is compared with it */
    void said(Instant said) {
        lastSaidAt = progress().after(said).lastSaid();
    }

    /** @param said by the unit's own clock */
    void said(Cmi5Verb verb, Instant said) {
        if (verb == Cmi5Verb.INITIALIZED) {
            initializedAt = said;
        } else if (verb == Cmi5Verb.TERMINATED) {
            terminatedAt = said;
        }
        judged |= verb.isJudgement();
    }
}
