package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportTerms;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.NativeContent;
import org.lmiinstitute.lms.packaging.internal.incoming.content.CourseText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.ModuleText;

/** What of a delivery becomes modules: of a package that runs the module that shows it, of others what was read. */
record ComingModules(UUID importId, Intake read) {

    private static final String NOTHING = "Nothing of the package can come in, so this does not either.";

    Optional<PackageStructure> running() {
        return read.structure().filter(structure -> !structure.units().isEmpty());
    }

    Optional<NativeContent> content() {
        return running()
                .<NativeContent>map(structure -> new ExternalModule(importId, structure).draft())
                .or(read::content);
    }

    /** What was read; where nothing comes of it, no line says that something comes in. */
    Intake told() {
        boolean isNothing = content().filter(content -> !content.isEmpty()).isEmpty();
        return isNothing
                ? read.withItems(read.items().stream().map(ComingModules::left).toList())
                : read;
    }

    private static ImportedItem left(ImportedItem item) {
        return item.fate() == Fate.NOT_IMPORTED
                ? item
                : ImportedItem.notImported(item.kind(), item.label(), item.place(), NOTHING);
    }

    /** As the file says it or as is usual; empty where what comes in says it itself. */
    Optional<ImportTerms> terms() {
        List<ModuleText> modules = content().map(NativeContent::modules).orElse(List.of());
        return modules.stream()
                .findFirst()
                .map(first -> new ImportTerms(
                        ImportTable.cut(read.title().isBlank() ? first.title() : read.title(), 250),
                        CourseText.usualCode(importId),
                        first.level(),
                        first.licence()));
    }
}
