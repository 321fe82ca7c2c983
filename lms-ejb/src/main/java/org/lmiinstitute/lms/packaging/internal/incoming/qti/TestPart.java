package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A part of a test: what stands in it, and what it takes from elsewhere in the delivery.
 *
 * @param own questions that stand in it, in the order of the file
 * @param named idents of single questions that stand elsewhere
 * @param bank as the test calls it
 * @param draw how many of all of these each learner gets, if not all
 * @param points that each of them gives, if the part says so
 */
public record TestPart(
        List<ReadQuestion> own,
        List<String> named,
        Optional<String> bank,
        OptionalInt draw,
        Optional<BigDecimal> points) {

    public TestPart {
        own = List.copyOf(own);
        named = List.copyOf(named);
    }

    /** All of some questions. */
    static TestPart of(List<ReadQuestion> own) {
        return new TestPart(own, List.of(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }
}
