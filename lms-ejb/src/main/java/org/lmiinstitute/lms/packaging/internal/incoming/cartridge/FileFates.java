package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Ledger;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ImsManifest;

/** What became of each file of a cartridge, and of those that its manifest only promises. */
final class FileFates {

    private final Map<String, Remarks> taken = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();

    FileFates() {
        taken.put(ImsManifest.NAME, new Remarks());
    }

    /** A file whose content was read into the modules. */
    void read(String path, Remarks remarks) {
        taken.merge(path, remarks, (before, now) -> now);
    }

    void left(String path, String why) {
        left.putIfAbsent(path, why);
    }

    /** The files that a module has taken along. */
    void carried(ModuleFiles module) {
        module.sources().forEach(path -> taken.putIfAbsent(path, new Remarks()));
        taken.putAll(module.changed());
    }

    boolean isTaken(String path) {
        return taken.containsKey(path);
    }

    /** Writes a line for each file. */
    void tell(SourceFiles files, ImsManifest manifest, Ledger ledger) {
        all(files, manifest).forEach(path -> {
            if (files.find(path).isEmpty()) {
                ledger.left(ImportedItem.FILE, path, path, "the manifest names it, and the package has no such file");
            } else if (taken.containsKey(path)) {
                ledger.taken(ImportedItem.FILE, path, path, taken.get(path));
            } else {
                ledger.left(ImportedItem.FILE, path, path, left.getOrDefault(path, why(path)));
            }
        });
    }

    /** Those that were delivered, and those that the manifest names besides. */
    private static Set<String> all(SourceFiles files, ImsManifest manifest) {
        Set<String> paths = new LinkedHashSet<>();
        files.all().forEach(file -> paths.add(file.path()));
        manifest.resources().forEach(resource -> paths.addAll(resource.files()));
        return paths;
    }

    private static String why(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".css")) {
            return "a style sheet; pages have the product's own look here";
        }
        return name.matches(".*\\.(js|mjs)")
                ? "a script; content here runs none"
                : "nothing that was taken over shows it";
    }
}
