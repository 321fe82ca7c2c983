package org.lmiinstitute.lms.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.Sha256;

/** A program of an organization that may call the REST interface; its secret is kept only as SHA-256. */
@Entity
@Table(name = "api_client")
public class ApiClient {
    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "client_key")
    private String key;

    @Column(name = "secret_hash")
    private String secretHash;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected ApiClient() {}

    public ApiClient(UUID id, UUID organizationId, String key, String secret, Instant createdAt) {
        this.id = id;
        this.organizationId = organizationId;
        this.key = key;
        this.secretHash = Sha256.hex(secret);
        this.active = true;
        this.createdAt = createdAt;
    }

    /** Whether the secret is this client's, and the client is active. */
    public boolean accepts(String secret) {
        return active && MessageDigest.isEqual(bytes(secretHash), bytes(Sha256.hex(secret)));
    }

    public void changeSecret(String secret) {
        this.secretHash = Sha256.hex(secret);
    }

    /** Ends it: neither its secret nor a token that it has is taken any more. */
    void revoke() {
        this.active = false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public UUID getId() {
        return id;
    }

    public UUID getOrganizationId() {
        return organizationId;
    }

    public String getKey() {
        return key;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
