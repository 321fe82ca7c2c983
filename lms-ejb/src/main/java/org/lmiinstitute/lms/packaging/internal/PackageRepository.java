package org.lmiinstitute.lms.packaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** The rows of packages that were made, and of the modules in them. */
@ApplicationScoped
public class PackageRepository {

    /** Two requests that made the same package at once enter the same row: the later one finds it there and that is well. */
    private static final String ENTER =
            """
            insert into made_package
              (id, subject_kind, subject_id, revision, format, licence_id, player_hash, sha256, bytes, file_name, made_at)
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
              on duplicate key update sha256 = ?8, bytes = ?9
            """;

    private static final String ENTER_MODULE =
            """
            insert into made_package_module (package_id, position, module_id, revision_id, major, minor)
              values (?1, ?2, ?3, ?4, ?5, ?6)
              on duplicate key update position = ?2
            """;

    private static final String MODULES =
            "select module from MadePackageModule module where module.packageId in :packages order by module.position";

    @Inject
    private EntityManager entities;

    @Inject
    private Transactions transactions;

    Optional<MadePackage> find(UUID packageId) {
        return Optional.ofNullable(entities.find(MadePackage.class, packageId));
    }

    Map<UUID, List<PackagedRevision>> modulesOf(Collection<UUID> packageIds) {
        if (packageIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(MODULES, MadePackageModule.class)
                .setParameter("packages", packageIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        MadePackageModule::packageId,
                        Collectors.mapping(MadePackageModule::revision, Collectors.toList())));
    }

    /** Enters a package in a transaction of its own; entering it again changes nothing but the file it points to. */
    public void enter(MadePackage made, List<PackagedRevision> modules) {
        transactions.run(() -> {
            insert(made);
            for (int i = 0; i < modules.size(); i++) {
                insert(made.id(), i + 1, modules.get(i));
            }
        });
    }

    private void insert(MadePackage made) {
        entities.createNativeQuery(ENTER)
                .setParameter(1, UuidBytes.of(made.id()))
                .setParameter(2, made.subject().kind().name())
                .setParameter(3, UuidBytes.of(made.subject().id()))
                .setParameter(4, made.revision())
                .setParameter(5, made.format())
                .setParameter(6, UuidBytes.of(made.licenceId()))
                .setParameter(7, made.playerHash())
                .setParameter(8, made.sha256())
                .setParameter(9, made.bytes())
                .setParameter(10, made.fileName())
                .setParameter(11, LocalDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC))
                .executeUpdate();
    }

    private void insert(UUID packageId, int position, PackagedRevision module) {
        entities.createNativeQuery(ENTER_MODULE)
                .setParameter(1, UuidBytes.of(packageId))
                .setParameter(2, position)
                .setParameter(3, UuidBytes.of(module.moduleId()))
                .setParameter(4, UuidBytes.of(module.revisionId()))
                .setParameter(5, module.number().major())
                .setParameter(6, module.number().minor())
                .executeUpdate();
    }
}
