package org.lmiinstitute.lms.packaging.internal;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a cartridge says beside the content, in the module's language; English where there is no translation. */
record CartridgeTexts(Locale locale, ResourceBundle bundle) {

    private static final String NAME = "org.lmiinstitute.lms.packaging.internal.cartridge";

    static CartridgeTexts of(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new CartridgeTexts(
                locale, ResourceBundle.getBundle(NAME, locale, CartridgeTexts.class.getClassLoader(), noFallback));
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** {@code 2026-11-23} as people write it; what is no such date stays as it is. */
    String date(String text) {
        try {
            return LocalDate.parse(text)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeParseException asWritten) {
            return text;
        }
    }

    String percent(double fraction) {
        return NumberFormat.getPercentInstance(locale).format(fraction);
    }
}
