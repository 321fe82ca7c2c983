package org.lmiinstitute.lms.packaging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.internal.accessibility.AccessibilityPassport;
import org.lmiinstitute.lms.packaging.internal.fidelity.Fidelity;
import org.lmiinstitute.lms.packaging.internal.fidelity.PackagePlan;
import org.lmiinstitute.lms.packaging.internal.fidelity.PlannedModule;

/** The reports that are the last files of every package, because they tell what was found in it. */
final class PackageReports {

    static final String ACCESSIBILITY_PAGE = "accessibility.html";
    static final String ACCESSIBILITY_DATA = "accessibility.json";
    static final String FIDELITY_PAGE = "fidelity.html";
    static final String FIDELITY_DATA = "fidelity.json";

    /** Manifests that list files list these too. */
    static final List<String> PATHS = List.of(ACCESSIBILITY_PAGE, ACCESSIBILITY_DATA, FIDELITY_PAGE, FIDELITY_DATA);

    private PackageReports() {}

    /**
     * Reads a package back.
     *
     * @param zip all its other files, from the first byte; it need not be finished
     */
    static List<PackageEntry> of(PackageContent content, InputStream zip) throws IOException {
        PackagePlan plan = plan(content);
        AccessibilityPassport passport = AccessibilityPassport.of(plan);
        Fidelity fidelity = Fidelity.of(plan, zip);
        return List.of(
                PackageEntry.text(ACCESSIBILITY_PAGE, passport.html()),
                PackageEntry.text(ACCESSIBILITY_DATA, passport.json()),
                PackageEntry.text(FIDELITY_PAGE, fidelity.html()),
                PackageEntry.text(FIDELITY_DATA, fidelity.json()));
    }

    private static PackagePlan plan(PackageContent content) {
        PackageFormat format = content.identity().format();
        PackageAbout about = content.about();
        return new PackagePlan(
                content.identity().packageId(),
                about.title(),
                about.language(),
                about.revision(),
                format.code(),
                format.label(),
                content.modules().stream()
                        .map(module -> planned(content, module))
                        .toList(),
                Set.copyOf(PATHS));
    }

    private static PlannedModule planned(PackageContent content, PackagedModule module) {
        return new PlannedModule(
                module.document(),
                module.key(),
                module.folder(),
                CompletionRule.of(content, module).masteryScore(),
                SuspendData.of(module.document()));
    }
}
