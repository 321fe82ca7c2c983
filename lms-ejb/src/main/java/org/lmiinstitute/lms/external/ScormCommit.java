package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * What a SCO tells through its run-time.
 *
 * @param session that its page was given; pages of earlier versions name none
 * @param number counts the commits of a session from 1 on
 * @param ended whether the SCO has ended its session: {@code LMSFinish}, {@code Terminate}
 * @param cmi the data model, below {@code cmi}
 * @param sequencing how far the rules of its package have led the learner; null if it has none
 */
public record ScormCommit(UUID session, int number, boolean ended, JsonNode cmi, ScormSequencing sequencing) {

    /** Several times of what the standards let a SCO keep. */
    private static final int LONGEST = 1_000_000;

    /** A course of a thousand units of which each was begun. */
    private static final int LONGEST_STATE = 4_000_000;

    private static final UUID UNNAMED = new UUID(0, 0);

    /** @throws InvalidInputException unless it has a number and a data model */
    public ScormCommit {
        session = session == null ? UNNAMED : session;
        if (number < 1) {
            throw new InvalidInputException("number", String.valueOf(number), "the number of the commit, from 1 on");
        }
        if (cmi == null || !cmi.isObject()) {
            throw new InvalidInputException("cmi", "no data model", "a JSON object");
        }
        checkLength("cmi", cmi, LONGEST);
        if (sequencing != null) {
            checkLength("sequencing", sequencing.state(), LONGEST_STATE);
        }
    }

    private static void checkLength(String name, JsonNode said, int longest) {
        if (said.toString().length() > longest) {
            throw new InvalidInputException(name, "something longer", "at most " + longest + " characters of JSON");
        }
    }
}
