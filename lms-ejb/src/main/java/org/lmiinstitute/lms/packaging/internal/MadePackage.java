package org.lmiinstitute.lms.packaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** A package that was made; its file is kept under its hash. Written once, by the repository, and never changed. */
@Entity
@Table(name = "made_package")
public class MadePackage {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private PackageSubject.Kind subjectKind;

    @Column(name = "subject_id")
    private UUID subjectId;

    private String revision;

    private String format;

    @Column(name = "licence_id")
    private UUID licenceId;

    @Column(name = "player_hash")
    private String playerHash;

    private String sha256;

    private long bytes;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "made_at")
    private Instant madeAt;

    protected MadePackage() {}

    MadePackage(PackageContent content, MediaFile file, String fileName, Instant madeAt) {
        PackageIdentity identity = content.identity();
        this.id = identity.packageId();
        this.subjectKind = content.about().subject().kind();
        this.subjectId = content.about().subject().id();
        this.revision = content.about().revision();
        this.format = identity.format().code();
        this.licenceId = identity.terms().licenceId();
        this.playerHash = identity.playerHash();
        this.sha256 = file.sha256();
        this.bytes = file.bytes();
        this.fileName = fileName;
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    PackageSubject subject() {
        return new PackageSubject(subjectKind, subjectId);
    }

    String revision() {
        return revision;
    }

    String format() {
        return format;
    }

    UUID licenceId() {
        return licenceId;
    }

    String playerHash() {
        return playerHash;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    String fileName() {
        return fileName;
    }

    Instant madeAt() {
        return madeAt;
    }
}
