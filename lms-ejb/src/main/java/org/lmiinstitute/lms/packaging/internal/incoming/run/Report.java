package org.lmiinstitute.lms.packaging.internal.incoming.run;

import java.util.List;
import org.lmiinstitute.lms.packaging.ImportFate;
import org.lmiinstitute.lms.packaging.ReportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;

/** What was read, as it is kept and shown. */
final class Report {

    private Report() {}

    static List<ReportedItem> of(Intake read) {
        return read.items().stream().map(Report::line).toList();
    }

    private static ReportedItem line(ImportedItem item) {
        return new ReportedItem(item.kind(), item.label(), item.place(), fate(item.fate()), item.reason());
    }

    private static ImportFate fate(Fate fate) {
        return switch (fate) {
            case EXACT -> ImportFate.EXACT;
            case APPROXIMATE -> ImportFate.APPROXIMATE;
            case NOT_IMPORTED -> ImportFate.NOT_IMPORTED;
        };
    }
}
