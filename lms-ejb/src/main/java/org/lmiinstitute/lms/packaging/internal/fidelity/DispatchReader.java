package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;

/**
 * A thin package: the module is not inside, whichever revision is current is loaded when a learner starts. So nothing is told of a
 * revision, and the package stays as it is whatever revision comes.
 */
final class DispatchReader implements PackageReader {

    private static final String SCRIPT = "launch.js";

    private final PlannedModule module;
    private final Inventory inventory;

    DispatchReader(PlannedModule module, Inventory inventory) {
        this.module = module;
        this.inventory = inventory;
    }

    @Override
    public Verdict find(ModuleItem item) {
        String script = module.folder() + SCRIPT;
        return inventory.has(script) ? Verdict.atLaunch() : Verdict.leftOut(Note.Reason.NO_MODULE_SCRIPT, script);
    }

    @Override
    public List<Check> checks() {
        List<String> inside = inventory.files().keySet().stream()
                .filter(path -> path.startsWith("media/"))
                .toList();
        return List.of(StartPageCheck.of(module, inventory), new Check(Check.Kind.NOTHING_ELSE_INSIDE, inside));
    }
}
