package org.lmiinstitute.lms.identity;

import java.util.UUID;

/**
 * A person as the data of all features knows them.
 *
 * @param accountId their account here
 * @param email its address, in lower case
 * @param name what they are called
 */
public record Person(UUID accountId, String email, String name) {

    /** Stands where something else of an erased person stood, such as their address in another's text. */
    public static final Person ERASED = new Person(new UUID(0, 0), "erased@erased.invalid", "Erased person");

    private static final int NAME_DIGITS = 8;

    /** Somebody who does not exist, to stand for one who does: nothing of it follows from them. */
    public static Person pseudonym() {
        UUID id = UUID.randomUUID();
        return new Person(
                id, id + "@pseudonym.invalid", "Pseudonym " + id.toString().substring(0, NAME_DIGITS));
    }

    static Person of(Account account) {
        return new Person(account.getId(), account.getEmail(), account.getDisplayName());
    }
}
