package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lmiinstitute.lms.packaging.internal.fidelity.FidelityReport.ModuleFidelity.Item;

/**
 * How true a package is to its modules: each thing of each module with what became of it, and whether the package hangs together.
 * Since it goes through the modules and not through the package, nothing of a module can be missing from it.
 */
record FidelityReport(PackagePlan plan, List<Check> checks, List<ModuleFidelity> modules) {

    /** A module with all that it consists of; its revision is "" where the package holds none. */
    record ModuleFidelity(String id, String title, String revision, List<Item> items) {

        ModuleFidelity {
            items = List.copyOf(items);
        }

        /** Something of a module and what was found of it. */
        record Item(ModuleItem thing, Verdict verdict) {}

        /** How many things of each level have each outcome; levels without things are there too. */
        Map<Level, Map<Outcome, Long>> counts() {
            Map<Level, Map<Outcome, Long>> counts = new LinkedHashMap<>();
            for (Level level : Level.values()) {
                Map<Outcome, Long> outcomes = new LinkedHashMap<>();
                for (Outcome outcome : Outcome.values()) {
                    outcomes.put(outcome, count(level, outcome));
                }
                counts.put(level, outcomes);
            }
            return counts;
        }

        private long count(Level level, Outcome outcome) {
            return items.stream()
                    .filter(item -> item.thing().level() == level)
                    .filter(item -> item.verdict().outcome() == outcome)
                    .count();
        }
    }

    FidelityReport {
        checks = List.copyOf(checks);
        modules = List.copyOf(modules);
    }

    static FidelityReport of(PackagePlan plan, Inventory inventory) {
        List<Check> checks = new ArrayList<>(packageChecks(plan, inventory));
        List<ModuleFidelity> modules = new ArrayList<>();
        for (PlannedModule module : plan.modules()) {
            PackageReader reader = PackageReader.of(plan, module, inventory);
            modules.add(new ModuleFidelity(
                    module.id(), module.title(), plan.isThin() ? "" : module.revision(), items(plan, module, reader)));
            checks.addAll(reader.checks());
        }
        return new FidelityReport(plan, merged(checks), modules);
    }

    private static List<Item> items(PackagePlan plan, PlannedModule module, PackageReader reader) {
        List<ModuleItem> all = plan.isThin()
                ? ModuleItems.ofAnyRevision(module.document())
                : ModuleItems.of(module.document(), module.key());
        return all.stream().map(item -> new Item(item, reader.find(item))).toList();
    }

    private static List<Check> packageChecks(PackagePlan plan, Inventory inventory) {
        Manifest manifest = Manifest.of(inventory);
        if (manifest.path().isEmpty()) {
            return List.of();
        }
        Set<String> there = new TreeSet<>(inventory.files().keySet());
        there.addAll(plan.appended());
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Check.Kind.EVERY_MODULE_STARTS,
                manifest.launched().stream()
                        .filter(page -> !there.contains(page))
                        .toList()));
        checks.add(new Check(
                Check.Kind.MANIFEST_NAMES_NO_OTHER_FILE,
                manifest.listed().stream().filter(file -> !there.contains(file)).toList()));
        if (manifest.isComplete()) {
            checks.add(new Check(
                    Check.Kind.MANIFEST_NAMES_EVERY_FILE,
                    there.stream()
                            .filter(file -> !manifest.listed().contains(file))
                            .filter(file -> !file.equals(manifest.path()) && !file.endsWith(".xsd"))
                            .toList()));
        }
        checks.add(passMarks(plan, manifest));
        return checks;
    }

    private static Check passMarks(PackagePlan plan, Manifest manifest) {
        return new Check(
                Check.Kind.PASS_MARKS_AS_THE_MODULES_SAY,
                plan.modules().stream()
                        .filter(module -> !new TrackingRules(plan.format(), module, manifest).isAsPlanned())
                        .map(PlannedModule::title)
                        .toList());
    }

    /** What was checked module by module is told once. */
    private static List<Check> merged(List<Check> checks) {
        Map<Check.Kind, Set<String>> found = new LinkedHashMap<>();
        checks.forEach(check ->
                found.computeIfAbsent(check.kind(), kind -> new TreeSet<>()).addAll(check.found()));
        return found.entrySet().stream()
                .map(check -> new Check(check.getKey(), List.copyOf(check.getValue())))
                .toList();
    }
}
