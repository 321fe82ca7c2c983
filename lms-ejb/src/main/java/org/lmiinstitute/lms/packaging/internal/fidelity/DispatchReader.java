package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;

/** A thin package: the module is not inside, whatever revision is current is loaded when a learner starts. */
final class DispatchReader implements PackageReader {

    private static final String SCRIPT = "dispatch.js";

    private final PlannedModule module;
    private final Inventory inventory;
    private final TrackingRules rules;

    DispatchReader(PackagePlan plan, PlannedModule module, Inventory inventory) {
        this.module = module;
        this.inventory = inventory;
        this.rules = new TrackingRules(plan.format(), module, Manifest.of(inventory));
    }

    @Override
    public Verdict find(ModuleItem item) {
        if (!inventory.has(module.folder() + SCRIPT)) {
            return Verdict.leftOut(Note.Reason.NO_MODULE_SCRIPT, module.folder() + SCRIPT);
        }
        return item.level() == Level.RULE ? rules.find(item) : Verdict.atLaunch();
    }

    @Override
    public List<Check> checks() {
        List<String> inside = inventory.files().keySet().stream()
                .filter(path -> path.startsWith("media/"))
                .toList();
        return List.of(StartPageCheck.of(module, inventory), new Check(Check.Kind.NOTHING_ELSE_INSIDE, inside));
    }
}
