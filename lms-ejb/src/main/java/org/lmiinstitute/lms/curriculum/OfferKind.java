package org.lmiinstitute.lms.curriculum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which training is offered: the catalogue's filter "form". */
public enum OfferKind {
    COURSE,
    WEBINAR,
    WORKSHOP;

    /** As it stands in addresses and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfferKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
