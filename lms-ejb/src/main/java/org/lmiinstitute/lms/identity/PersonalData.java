package org.lmiinstitute.lms.identity;

import java.util.Map;
import java.util.Optional;

/**
 * What a feature keeps of people. Each feature that keeps any is a bean of this type, in its internals; {@code privacy} asks all of
 * them, so that nothing is forgotten that a later feature keeps.
 */
public interface PersonalData {

    /** Its name in lower case, which is kept with running requests; never changed. */
    String part();

    /** Parts take their turns from the lowest on; the account itself is the last. */
    int turn();

    /** Hands out all of a person. */
    void export(Person person, PersonalArchive archive);

    /**
     * Takes some of a person away, in the running transaction and in less than a few seconds. It may be called again for what was done
     * already, after a crash, and finds nothing then.
     *
     * @param place where the slice before ended; empty for the first
     */
    Slice leave(Farewell farewell, Optional<String> place);

    /**
     * What a call did.
     *
     * @param counts how many of what
     * @param next where to go on; empty at the end
     */
    record Slice(Map<String, Integer> counts, Optional<String> next) {

        public static Slice last(Map<String, Integer> counts) {
            return new Slice(counts, Optional.empty());
        }

        public static Slice last(String what, int count) {
            return last(Map.of(what, count));
        }

        public static Slice goingOn(String what, int count, String next) {
            return new Slice(Map.of(what, count), Optional.of(next));
        }
    }
}
