package org.lmiinstitute.lms.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/** Whom a mail is for. */
public sealed interface Recipient {

    /** A person with an account, at its address. */
    record OfAccount(UUID accountId) implements Recipient {}

    /** Somebody of whom only the address is known. */
    record AtAddress(String address) implements Recipient {

        private static final int LONGEST = 254;

        public AtAddress {
            if (address.length() > LONGEST || !address.contains("@") || !isReadable(address)) {
                throw new InvalidInputException("address", "is no mail address", "one such as ada@example.org");
            }
        }

        private static boolean isReadable(String address) {
            try {
                new InternetAddress(address, true);
                return true;
            } catch (AddressException unreadable) {
                return false;
            }
        }
    }
}
