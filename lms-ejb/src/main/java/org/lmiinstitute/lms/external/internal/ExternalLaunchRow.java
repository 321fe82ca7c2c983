package org.lmiinstitute.lms.external.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** One opening of a unit, to take it or, as a preview, to look at it. Its files are given to who holds its token, until it expires. */
@Entity
@Table(name = "external_launch")
public class ExternalLaunchRow {

    @Id
    private UUID id;

    @Column(name = "launch_id")
    private UUID launchId;

    @Column(name = "attempt_id")
    private UUID attemptId;

    @Column(name = "account_id")
    private UUID accountId;

    private String activity;

    @Column(name = "package_id")
    private UUID packageId;

    @Column(name = "unit_key")
    private String unitKey;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "launched_at")
    private Instant launchedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ExternalLaunchRow() {}

    public ExternalLaunchRow(
            UUID id,
            ExternalPlays.Opened play,
            UUID packageId,
            String unitKey,
            String token,
            Instant launchedAt,
            Instant expiresAt) {
        this.id = id;
        this.launchId = play.launchId();
        this.attemptId = play.attemptId();
        this.accountId = play.accountId();
        this.activity = play.activity().shortId();
        this.packageId = packageId;
        this.unitKey = unitKey;
        this.tokenHash = Sha256.of(token);
        this.launchedAt = launchedAt;
        this.expiresAt = expiresAt;
    }

    public UUID id() {
        return id;
    }

    /** Whether nobody takes the unit: what is said then is answered, and nothing comes of it. */
    public boolean isPreview() {
        return launchId == null;
    }

    /** The player's launch session; null in a preview. */
    public UUID launchId() {
        return launchId;
    }

    /** In a preview an id of its own, of which there is no attempt. */
    public UUID attemptId() {
        return attemptId;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The activity's short id. */
    public String activity() {
        return activity;
    }

    public UUID packageId() {
        return packageId;
    }

    public String unitKey() {
        return unitKey;
    }

    public Instant launchedAt() {
        return launchedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
