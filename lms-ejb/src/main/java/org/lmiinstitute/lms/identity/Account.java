package org.lmiinstitute.lms.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private UUID id;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    private String locale;
    private String zone;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    protected Account() {}

    /** A new, active account with the role of a learner. */
    public Account(UUID id, String email, String displayName, String passwordHash, Instant createdAt) {
        this.id = id;
        this.email = normalEmail(email);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.locale = "en";
        this.zone = "America/New_York";
        this.active = true;
        this.roles.add(Role.LEARNER);
    }

    /** Addresses are compared without regard to case or surrounding space. */
    public static String normalEmail(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public void grant(String role) {
        if (!Role.OF_ACCOUNTS.contains(role)) {
            throw new IllegalArgumentException("No role of accounts: " + role);
        }
        roles.add(role);
    }

    public void joinOrganization(UUID organization) {
        this.organizationId = organization;
    }

    public void changePasswordHash(String hash) {
        this.passwordHash = hash;
    }

    public void deactivate() {
        this.active = false;
    }

    public void activate() {
        this.active = true;
    }

    /** What the session keeps of this account. */
    public SignedIn signedIn() {
        return new SignedIn(id, displayName, locale, zone, organizationId, roles);
    }

    public UUID getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId getZone() {
        return ZoneId.of(zone);
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public Optional<UUID> getOrganizationId() {
        return Optional.ofNullable(organizationId);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }
}
