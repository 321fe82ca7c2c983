package org.lmiinstitute.lms.packaging.internal.fidelity;

import org.lmiinstitute.lms.packaging.internal.report.ReportText;

/** The sentences of the fidelity report. */
final class FidelityText {

    private static final ReportText TEXT = ReportText.beside(FidelityText.class, "fidelity");

    private FidelityText() {}

    static String say(String key, Object... values) {
        return TEXT.say(key, values);
    }

    static String say(Note note) {
        return TEXT.say("note." + note.reason().code(), note.args().toArray());
    }
}
