package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Activity;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ContentDraft;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleDefaults;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;

/**
 * The module that shows an external package: each unit of the package is an activity. What no package says of itself (for whom, how
 * long, on which terms) is filled in with what is usual here.
 */
record ExternalModule(UUID packageId, PackageStructure structure) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final int MINUTES_OF_A_UNIT = 10;

    ContentDraft draft() {
        String title = structure.title().isBlank() ? structure.standard().label() : structure.title();
        ModuleDefaults defaults = new ModuleDefaults(
                title,
                structure.description(),
                Optional.of(structure.language()).filter(LANGUAGE.asMatchPredicate()),
                "",
                title + " (" + structure.standard().label() + ")");
        ContentDraft draft = new ContentDraft();
        List<Activity> activities =
                structure.units().stream().map(this::activity).toList();
        draft.add(defaults.module(draft.moduleSlug(title), title, activities, new ModuleFiles()));
        return draft;
    }

    private Activity activity(PackageStructure.Unit unit) {
        String title = unit.title().isBlank() ? unit.key() : unit.title();
        return new Activity.External(title, MINUTES_OF_A_UNIT, packageId, unit.key());
    }
}
