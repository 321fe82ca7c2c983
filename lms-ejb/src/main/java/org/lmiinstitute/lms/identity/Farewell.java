package org.lmiinstitute.lms.identity;

import java.util.Optional;

/**
 * How a person leaves: with everything, or leaving behind what a pseudonym did.
 *
 * @param person who leaves
 * @param pseudonym who stands for them from now on; empty when their data is erased
 */
public record Farewell(Person person, Optional<Person> pseudonym) {

    public boolean isErasure() {
        return pseudonym.isEmpty();
    }

    /** Who stands where the person stood, in what is kept. */
    public Person replacement() {
        return pseudonym.orElse(Person.ERASED);
    }
}
