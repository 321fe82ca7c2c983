package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** Takes in packages that were made here: as any other of their format, and with the modules that they came from. */
final class OwnIntake implements IncomingReader {

    private static final String MODULE = "module";

    @Override
    public Set<PackageKind> kinds() {
        return Set.of(PackageKind.OWN);
    }

    @Override
    public Intake read(SourceFiles files, PackageKind kind) throws IOException {
        OwnReport report =
                OwnReport.read(files.find(PackageDetection.OWN_REPORT).orElseThrow());
        List<OwnModule> modules = report.modules();
        Intake inside = inside(files, report.title());
        Map<String, Long> counts = new HashMap<>(inside.counts());
        counts.put(MODULE, (long) modules.size());
        return new Intake(
                kind,
                report.title(),
                inside.description(),
                inside.language(),
                Stream.concat(modules.stream().map(OwnIntake::item), inside.items().stream())
                        .toList(),
                counts,
                inside.structure(),
                inside.content(),
                modules);
    }

    private static ImportedItem item(OwnModule module) {
        String revision = module.revision().isEmpty() ? "" : ", revision " + module.revision();
        return ImportedItem.exact(
                MODULE, module.title() + revision, PackageDetection.OWN_REPORT + ", module " + module.id());
    }

    /** By the manifest of its format; our web pages have none, and are files. */
    private static Intake inside(SourceFiles files, String title) throws IOException {
        Optional<PackageKind> format = new PackageDetection(files).byManifest().map(DetectedPackage::kind);
        Optional<IncomingReader> reader = format.flatMap(IncomingReaders::find);
        return reader.isPresent() ? reader.get().read(files, format.get()) : filesAlone(files, title);
    }

    private static Intake filesAlone(SourceFiles files, String title) {
        NamedFiles none = new NamedFiles(files);
        return new Intake(
                PackageKind.OWN,
                title,
                "",
                "",
                none.items(),
                Map.of(ImportedItem.FILE, none.count()),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
