package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.UnitPlace;

/** Where the external activities of modules stand in the outlines of their packages. */
@ApplicationScoped
public class ModulePlaces {

    private ExternalPackages packages;

    protected ModulePlaces() {}

    @Inject
    public ModulePlaces(ExternalPackages packages) {
        this.packages = packages;
    }

    /** @throws org.lmiinstitute.lms.common.NotFoundException if a package that the module plays is not installed */
    public List<UnitPlace> of(RevisionDocument module) {
        Map<UUID, Outline> outlines = new HashMap<>();
        return module.activities().stream()
                .filter(DocumentActivity::isExternal)
                .map(activity -> place(activity, outlines))
                .toList();
    }

    /** @param outlines those that were read already, by their packages */
    private UnitPlace place(DocumentActivity activity, Map<UUID, Outline> outlines) {
        return outlines.computeIfAbsent(activity.packageId(), key -> new Outline(packages.get(key)))
                .place(activity);
    }

    private static final class Outline {

        private final UnitPlaces places;
        private final Set<String> ownWindows;

        Outline(ExternalPackage played) {
            this.places = new UnitPlaces(played.structure());
            this.ownWindows = played.structure().units().stream()
                    .filter(unit -> UnitWindow.isOwn(played.standard(), unit))
                    .map(PackageStructure.Unit::key)
                    .collect(Collectors.toSet());
        }

        UnitPlace place(DocumentActivity activity) {
            String unit = activity.unitKey();
            return new UnitPlace(activity.shortId(), places.of(unit), ownWindows.contains(unit));
        }
    }
}
