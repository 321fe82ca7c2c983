package org.lmiinstitute.lms.curriculum.internal;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ActivityKind;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.InstalledUnits;

/** Checks that a module's activities play packages that are here: learners would meet an activity that never opens. */
record PlayedUnits(InstalledUnits installed) {

    private static final int TOLD = 10;

    void check(ContentItem item) {
        item.main().list("activities").stream()
                .filter(activity -> activity.text("kind").equals(ActivityKind.EXTERNAL_PACKAGE.code()))
                .forEach(activity -> check(activity, item));
    }

    private void check(ContentNode activity, ContentItem item) {
        Optional<Set<String>> units =
                activity.findText("package").map(UUID::fromString).flatMap(installed::unitsOf);
        if (units.isEmpty()) {
            item.problem(
                    activity.place("package"),
                    "there is no package " + activity.findText("package").orElse("without an id")
                            + " here that this module may play",
                    "the id of a package that the institute imported; import the package first");
            return;
        }
        String unit = activity.text("unit");
        if (!units.get().contains(unit)) {
            item.problem(activity.place("unit"), "the package has no part \"" + unit + "\"", oneOf(units.get()));
        }
    }

    private static String oneOf(Set<String> units) {
        String first =
                String.join(", ", new TreeSet<>(units).stream().limit(TOLD).toList());
        return "one of: " + first + (units.size() > TOLD ? " and others" : "");
    }
}
