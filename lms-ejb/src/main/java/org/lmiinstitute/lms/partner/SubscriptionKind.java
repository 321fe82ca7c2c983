package org.lmiinstitute.lms.partner;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways in which an organization hears of changes. */
public enum SubscriptionKind {
    MAIL,
    WEBHOOK,
    FEED;

    /** As addresses, forms and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubscriptionKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
