package org.lmiinstitute.lms.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFile;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** A row of the copy register: who took which package of what when. Never changed. */
@Entity
@Table(name = "package_copy")
public class RegisteredCopy {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "licence_id")
    private UUID licenceId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "api_client_id")
    private UUID apiClientId;

    @Column(name = "package_id")
    private UUID packageId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private PackageSubject.Kind subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String revision;
    private String format;
    private String sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected RegisteredCopy() {}

    RegisteredCopy(UUID id, Taker taker, PackageFile file, Instant takenAt) {
        this.id = id;
        this.organizationId = taker.organizationId();
        this.accountId = taker.accountId().orElse(null);
        this.apiClientId = taker.apiClientId().orElse(null);
        this.licenceId = file.licenceId();
        this.packageId = file.packageId();
        this.subjectKind = file.subject().kind();
        this.subjectId = file.subject().id();
        this.revision = file.revision();
        this.format = file.format().code();
        this.sha256 = file.sha256();
        this.takenAt = takenAt;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID licenceId() {
        return licenceId;
    }

    /** The person who took it; none if a program did, or that person's data was taken away. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** The program that took it; none if a person did. */
    public Optional<UUID> apiClientId() {
        return Optional.ofNullable(apiClientId);
    }

    public UUID packageId() {
        return packageId;
    }

    public PackageSubject subject() {
        return new PackageSubject(subjectKind, subjectId);
    }

    /** Of a module its number, of a course the day of its newest module. */
    public String revision() {
        return revision;
    }

    public PackageFormat format() {
        return PackageFormat.find(format).orElseThrow();
    }

    public String sha256() {
        return sha256;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
