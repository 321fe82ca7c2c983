package org.lmiinstitute.lms.web.incoming;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.ImportState;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;

/** Imports in words. */
@RequestScoped
public class ImportWords {

    private static final double STEP = 1024;
    private static final String[] UNITS = {"KB", "MB", "GB"};

    private Texts texts;

    protected ImportWords() {}

    @Inject
    public ImportWords(Texts texts) {
        this.texts = texts;
    }

    /** What it calls itself, or as long as nobody knows, its file. */
    String title(ContentImport one) {
        return one.title().isEmpty() ? one.fileName() : one.title();
    }

    String state(ContentImport one) {
        return text().get("state." + one.state());
    }

    /** The class of the state's colour. */
    String look(ImportState state) {
        return switch (state) {
            case ACCEPTED -> "ok";
            case READ -> "form";
            case REFUSED -> "err";
            default -> "";
        };
    }

    /** "12.4 MB"; of less than a kilobyte "1 KB". */
    static String size(long bytes) {
        double value = Math.max(1, bytes / STEP);
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        String number = String.format(Locale.ENGLISH, unit == 0 ? "%.0f" : "%.1f", value);
        return number + " " + UNITS[unit];
    }

    TextBundle text() {
        return texts.of("incoming");
    }
}
