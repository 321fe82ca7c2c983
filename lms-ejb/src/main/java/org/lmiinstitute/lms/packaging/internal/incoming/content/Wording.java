package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few words that content files say themselves, in the module's language; English where there is no translation. */
public final class Wording {

    private static final String NAME = "org.lmiinstitute.lms.packaging.internal.incoming";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                NAME,
                locale,
                Wording.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In a language by its tag. */
    public static Wording in(String language) {
        return new Wording(Locale.forLanguageTag(language));
    }

    /** A text, filled in. */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
