package org.lmiinstitute.lms.packaging.internal.accessibility;

import org.lmiinstitute.lms.packaging.internal.report.ReportText;

/** The sentences of the accessibility passport. */
final class AccessibilityText {

    private static final ReportText TEXT = ReportText.beside(AccessibilityText.class, "accessibility");

    private AccessibilityText() {}

    static String say(String key, Object... values) {
        return TEXT.say(key, values);
    }
}
