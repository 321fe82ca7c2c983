package org.lmiinstitute.lms.external;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a player has to know of the external packages of a module before it opens one.
 *
 * @param places where each external activity stands in the outline of its package
 * @param navigation where the rules of a package let this learner go, by the package's id; none for packages without rules, and before the first visit
 */
public record ModuleUnits(List<UnitPlace> places, Map<UUID, PackageNavigation> navigation) {}
