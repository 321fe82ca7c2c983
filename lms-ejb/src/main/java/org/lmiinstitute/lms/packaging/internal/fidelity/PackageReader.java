package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.List;

/** Finds the things of a module in a package, as formats of one kind carry them. */
interface PackageReader {

    /** What became of something of a module. */
    Verdict find(ModuleItem item);

    /** What else of a module can be told from the package alone: whether it starts, whether the manifest fits. */
    List<Check> checks();

    /** The reader for what a plan's format packages. */
    static PackageReader of(PackagePlan plan, PlannedModule module, Inventory inventory) {
        if (plan.isThin()) {
            return new DispatchReader(module, inventory);
        }
        if (plan.isCartridge()) {
            return new CartridgeReader(inventory);
        }
        return new PlayedReader(plan, module, inventory);
    }
}
