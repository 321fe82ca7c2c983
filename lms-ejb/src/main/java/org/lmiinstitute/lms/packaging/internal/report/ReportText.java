package org.lmiinstitute.lms.packaging.internal.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a report. */
public final class ReportText {

    private final ResourceBundle bundle;

    private ReportText(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle of a name beside a class. */
    public static ReportText beside(Class<?> place, String name) {
        return new ReportText(
                ResourceBundle.getBundle(place.getPackageName() + "." + name, Locale.ROOT, place.getClassLoader()));
    }

    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
