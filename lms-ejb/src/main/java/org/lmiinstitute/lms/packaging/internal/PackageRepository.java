package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.UuidBytes;

/** The rows of packages that were made. */
@ApplicationScoped
public class PackageRepository {

    /** Two requests that made the same package at once enter the same row: the later one finds it there and that is well. */
    private static final String ENTER =
            """
            insert into module_package
              (id, revision_id, format, licence_id, player_hash, sha256, bytes, file_name, made_at)
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
              on duplicate key update sha256 = ?6, bytes = ?7
            """;

    @Inject
    private EntityManager entities;

    @Inject
    private Transactions transactions;

    Optional<ModulePackage> find(UUID packageId) {
        return Optional.ofNullable(entities.find(ModulePackage.class, packageId));
    }

    /** Enters a package in a transaction of its own; entering it again changes nothing but the file it points to. */
    public void enter(PackageIdentity identity, ModulePackage made) {
        transactions.run(() -> insert(identity, made));
    }

    private void insert(PackageIdentity identity, ModulePackage made) {
        entities.createNativeQuery(ENTER)
                .setParameter(1, UuidBytes.of(identity.packageId()))
                .setParameter(2, UuidBytes.of(identity.revisionId()))
                .setParameter(3, identity.format().code())
                .setParameter(4, UuidBytes.of(identity.licenceId()))
                .setParameter(5, identity.playerHash())
                .setParameter(6, made.sha256())
                .setParameter(7, made.bytes())
                .setParameter(8, made.fileName())
                .setParameter(9, LocalDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .executeUpdate();
    }
}
