package org.lmiinstitute.lms.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** What one organization may take, in which formats, from when until when. */
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
        this.title = grant.title();
        this.validFrom = grant.validFrom();
        this.validUntil = grant.validUntil().orElse(null);
        this.createdAt = createdAt;
        this.items.addAll(grant.items());
        grant.formats().forEach(format -> formats.add(format.code()));
    }

    public static Licence grant(UUID id, GrantLicence grant, Instant now) {
        return new Licence(id, grant, now);
    }

    /** Both days count, by the date in UTC. */
    public boolean isValidAt(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether the module is named itself, or one of the courses that it is part of. */
    public boolean covers(UUID moduleId, Collection<UUID> courseIds) {
        return items.contains(LicensedItem.module(moduleId))
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

    /** The last day, or null when there is none. */
    LocalDate validUntil() {
        return validUntil;
    }

    public Set<PackageFormat> formats() {
        return formats.stream()
                .flatMap(code -> PackageFormat.find(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
