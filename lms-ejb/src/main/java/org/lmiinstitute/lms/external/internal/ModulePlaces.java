package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.ExternalPackages;
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
        Map<UUID, UnitPlaces> outlines = new HashMap<>();
        return module.activities().stream()
                .filter(DocumentActivity::isExternal)
                .map(activity -> place(activity, outlines))
                .toList();
    }

    /** @param outlines those that were read already, by their packages */
    private UnitPlace place(DocumentActivity activity, Map<UUID, UnitPlaces> outlines) {
        UUID id = UUID.fromString(activity.json().path("package").asText());
        UnitPlaces outline = outlines.computeIfAbsent(
                id, key -> new UnitPlaces(packages.get(key).structure()));
        return new UnitPlace(
                activity.shortId(), outline.of(activity.json().path("unit").asText()));
    }
}
