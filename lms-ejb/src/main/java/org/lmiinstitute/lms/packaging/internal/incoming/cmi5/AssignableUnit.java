package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * What is launched and tracked (13.1.4).
 *
 * @param source the element that it was read from
 * @param objectives ids of the objectives that it refers to
 * @param masteryScore from 0 to 1, at most four decimals
 * @param activityType an IRI
 */
public record AssignableUnit(
        XmlElement source,
        String id,
        Texts title,
        Texts description,
        List<String> objectives,
        UnitUrl url,
        LaunchMethod launchMethod,
        MoveOn moveOn,
        Optional<BigDecimal> masteryScore,
        Optional<String> launchParameters,
        Optional<String> entitlementKey,
        Optional<String> activityType)
        implements CourseNode {

    public AssignableUnit {
        objectives = List.copyOf(objectives);
    }
}
