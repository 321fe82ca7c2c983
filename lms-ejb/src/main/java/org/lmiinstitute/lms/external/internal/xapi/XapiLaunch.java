package org.lmiinstitute.lms.external.internal.xapi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/** The credential by which a launched activity speaks, and which launch that is. */
@Entity
@Table(name = "xapi_launch")
public class XapiLaunch {

    @Id
    @Column(name = "credential_id")
    private UUID credentialId;

    @Column(name = "external_launch_id")
    private UUID externalLaunchId;

    @Column(name = "activity_id")
    private String activityId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected XapiLaunch() {}

    XapiLaunch(UUID credentialId, ExternalLaunchRow launch, String activityId) {
        this.credentialId = credentialId;
        this.externalLaunchId = launch.id();
        this.activityId = activityId;
        this.expiresAt = launch.expiresAt();
    }

    UUID externalLaunchId() {
        return externalLaunchId;
    }

    /** The activity, as its publisher names it. */
    String activityId() {
        return activityId;
    }
}
