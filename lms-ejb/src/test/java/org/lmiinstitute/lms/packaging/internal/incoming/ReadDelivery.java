package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lmiinstitute.lms.curriculum.internal.WrittenContent;
import org.lmiinstitute.lms.packaging.ImportedItem;

/** What tests ask of a delivery that was read. */
public final class ReadDelivery {

    private ReadDelivery() {}

    /** Reads a delivery, and writes the content files that come of it into a folder: the content importer finds nothing wrong with them. */
    public static Intake into(Path folder, IncomingReader reader, SourceFiles files, PackageKind kind)
            throws IOException {
        Intake intake = reader.read(files, kind);
        intake.content().orElseThrow().write(folder, files);
        assertThat(WrittenContent.problems(folder)).isEmpty();
        return intake;
    }

    /** The one line of the report about a thing. */
    public static ImportedItem line(Intake intake, String kind, String label) {
        List<ImportedItem> lines = intake.items().stream()
                .filter(item -> item.kind().equals(kind) && item.label().equals(label))
                .toList();
        assertThat(lines).as(kind + " " + label).hasSize(1);
        return lines.get(0);
    }
}
