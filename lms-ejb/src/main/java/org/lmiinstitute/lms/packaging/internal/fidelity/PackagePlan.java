package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a package should be: its modules in order, in a format.
 *
 * @param title of the module or course
 * @param language BCP 47 tag
 * @param revision of a module its number, of a course the day of its newest module
 * @param format code of the format, for example {@code scorm12}
 * @param formatLabel its name as people read it
 * @param appended paths of files that are added after the package was read back: the reports
 */
public record PackagePlan(
        UUID packageId,
        String title,
        String language,
        String revision,
        String format,
        String formatLabel,
        List<PlannedModule> modules,
        Set<String> appended) {

    public PackagePlan {
        modules = List.copyOf(modules);
        appended = Set.copyOf(appended);
    }

    /** Whether it loads the modules when a learner starts: then it is the same whatever revision comes. */
    public boolean isThin() {
        return format.endsWith("-dispatch");
    }

    /** Whether it has the content in parts for another system's editor, and no player. */
    public boolean isCartridge() {
        return format.startsWith("cc");
    }
}
