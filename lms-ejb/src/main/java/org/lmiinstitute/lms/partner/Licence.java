package org.lmiinstitute.lms.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.packaging.PackageTerms;

/** What one organization may take, in which formats, from when until when, and under which conditions. */
@Entity
@Table(name = "licence")
public class Licence {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String title;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    private String attribution;

    @Column(name = "calls_home")
    private boolean callsHome;

    @Column(name = "reports_usage")
    private boolean reportsUsage;

    @Column(name = "identifies_learners")
    private boolean identifiesLearners;

    @Column(name = "learner_limit")
    private Integer learnerLimit;

    @Enumerated(EnumType.STRING)
    @Column(name = "revision_policy")
    private RevisionPolicy revisionPolicy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "licence_item", joinColumns = @JoinColumn(name = "licence_id"))
    private Set<LicensedItem> items = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "licence_format", joinColumns = @JoinColumn(name = "licence_id"))
    @Column(name = "format")
    private Set<String> formats = new HashSet<>();

    protected Licence() {}

    private Licence(UUID id, GrantLicence grant, Instant createdAt) {
        this.id = id;
        this.organizationId = grant.organizationId();
        this.createdAt = createdAt;
        change(grant);
    }

    public static Licence grant(UUID id, GrantLicence grant, Instant now) {
        return new Licence(id, grant, now);
    }

    /** Takes over other terms; the organization stays. Packages that were taken before keep the terms that they were made under. */
    final void change(GrantLicence grant) {
        title = grant.title();
        validFrom = grant.validFrom();
        validUntil = grant.validUntil().orElse(null);
        attribution = grant.conditions().attribution();
        callsHome = grant.conditions().callsHome();
        reportsUsage = grant.conditions().reportsUsage();
        identifiesLearners = grant.conditions().identifiesLearners();
        learnerLimit = grant.conditions().learnerLimit().orElse(null);
        revisionPolicy = grant.conditions().revisionPolicy();
        items.retainAll(grant.items());
        items.addAll(grant.items());
        Set<String> codes = grant.formats().stream().map(PackageFormat::code).collect(Collectors.toSet());
        formats.retainAll(codes);
        formats.addAll(codes);
    }

    /** Ends the licence at once; a licence that has ended so stays ended. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Both days count, by the date in UTC. */
    public boolean isValidAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        boolean isRevoked = revokedAt != null && !moment.isBefore(revokedAt);
        return !isRevoked && !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public LicenceState stateAt(Instant moment) {
        if (isValidAt(moment)) {
            return LicenceState.VALID;
        }
        if (revokedAt != null && !moment.isBefore(revokedAt)) {
            return LicenceState.ENDED;
        }
        return hasBegunAt(moment) ? LicenceState.EXPIRED : LicenceState.TO_COME;
    }

    /** Whether its first day has come, whatever became of it since. */
    public boolean hasBegunAt(Instant moment) {
        return !LocalDate.ofInstant(moment, ZoneOffset.UTC).isBefore(validFrom);
    }

    /**
     * Whether a licence names the module or course itself, or one of the courses that a module is part of.
     *
     * @param courseIds the courses that a module is part of
     */
    public boolean covers(PackageSubject subject, Collection<UUID> courseIds) {
        return items.contains(LicensedItem.of(subject))
                || courseIds.stream().map(LicensedItem::course).anyMatch(items::contains);
    }

    public boolean allows(PackageFormat format) {
        return formats.contains(format.code());
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String title() {
        return title;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day; none: until revoked. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }

    public LicenceConditions conditions() {
        return new LicenceConditions(
                attribution,
                callsHome,
                reportsUsage,
                identifiesLearners,
                Optional.ofNullable(learnerLimit),
                revisionPolicy);
    }

    /** What packages made under this licence do. */
    public PackageTerms terms() {
        return conditions().terms(id);
    }

    public Set<LicensedItem> items() {
        return Set.copyOf(items);
    }

    public Set<PackageFormat> formats() {
        return formats.stream()
                .flatMap(code -> PackageFormat.find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
