package org.lmiinstitute.lms.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;

/** A bearer token of an API client, kept as its hash until it expires. */
@Entity
@Table(name = "bearer_token")
public class BearerToken {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "client_id")
    private UUID clientId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected BearerToken() {}

    public BearerToken(String token, UUID clientId, Instant expiresAt) {
        this.tokenHash = Sha256.hex(token);
        this.clientId = clientId;
        this.expiresAt = expiresAt;
    }
}
