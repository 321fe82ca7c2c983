package org.lmiinstitute.lms.partner;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which things a subscription is about. */
public enum SubscriptionScope {
    /** Those of which the organization holds a copy. */
    HELD,
    /** All that its licences cover when the change is told. */
    LICENSED;

    /** As addresses, forms and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubscriptionScope> find(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
