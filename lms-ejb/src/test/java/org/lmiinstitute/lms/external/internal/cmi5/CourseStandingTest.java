package org.lmiinstitute.lms.external.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

class CourseStandingTest {

    private static final PackageStructure NESTED =
            course(block("outer", unit("a", "Completed"), block("inner", unit("b", "Passed"))), unit("c", "Completed"));

    /** Sections 9.3.3, 9.3.4 and 13.1.4; who says nothing asks for nothing. */
    @ParameterizedTest
    @CsvSource({
        "Passed, false, true, true, true",
        "Completed, true, false, true, true",
        "CompletedAndPassed, false, false, true, true",
        "CompletedOrPassed, true, true, true, true",
        "NotApplicable, true, true, true, true",
        ", true, true, true, true"
    })
    void aUnitIsDoneByItsCriterion(
            String moveOn, boolean ifCompleted, boolean ifPassed, boolean ifBoth, boolean ifWaived) {
        UnitTerms terms = UnitTerms.of(unit("a", moveOn));
        UnitStanding completed = UnitStanding.NONE.after(Cmi5Verb.COMPLETED);
        UnitStanding passed = UnitStanding.NONE.after(Cmi5Verb.PASSED);

        assertThat(terms.isMet(completed)).isEqualTo(ifCompleted);
        assertThat(terms.isMet(passed)).isEqualTo(ifPassed);
        assertThat(terms.isMet(completed.after(Cmi5Verb.PASSED))).isEqualTo(ifBoth);
        assertThat(terms.isMet(UnitStanding.NONE.after(Cmi5Verb.WAIVED))).isEqualTo(ifWaived);
        assertThat(terms.isMet(UnitStanding.NONE.after(Cmi5Verb.FAILED)))
                .isEqualTo(terms.moveOn() == MoveOn.NOT_APPLICABLE);
    }

    /** Section 9.3.9: a block when all its units are done, the course when all of all. */
    @Test
    void innerBlocksAreSatisfiedBeforeOuterOnesAndTheCourseLast() {
        CourseStanding begun = CourseStanding.NONE.with("a", said(Cmi5Verb.COMPLETED));
        assertThat(begun.newlySatisfied(NESTED)).isEmpty();

        CourseStanding blocks = begun.with("b", said(Cmi5Verb.PASSED));
        assertThat(ids(blocks)).containsExactly("inner", "outer");

        CourseStanding whole = blocks.with("c", said(Cmi5Verb.WAIVED));
        assertThat(ids(whole)).containsExactly("inner", "outer", "course");
        assertThat(whole.newlySatisfied(NESTED).get(2).isCourse()).isTrue();
    }

    /** Section 9.3.9: not again in a registration. */
    @Test
    void whatWasCalledSatisfiedIsNotAgain() {
        CourseStanding blocks =
                CourseStanding.NONE.with("a", said(Cmi5Verb.COMPLETED)).with("b", said(Cmi5Verb.PASSED));

        CourseStanding told = blocks.satisfying(blocks.newlySatisfied(NESTED));

        assertThat(told.newlySatisfied(NESTED)).isEmpty();
        assertThat(ids(told.with("c", said(Cmi5Verb.COMPLETED)))).containsExactly("course");
    }

    /** Section 9.6.1. */
    @Test
    void whatAsksForNothingIsSatisfiedFromTheStart() {
        PackageStructure free = course(block("block", unit("a", "NotApplicable")));

        assertThat(CourseStanding.NONE.newlySatisfied(free))
                .extracting(CourseStanding.Satisfied::publisherId)
                .containsExactly("block", "course");
    }

    /** Section 10.2.2. */
    @ParameterizedTest
    @CsvSource({
        "Completed, COMPLETED, REVIEW",
        "Completed, FAILED, NORMAL",
        "Completed, COMPLETED FAILED, NORMAL",
        "CompletedOrPassed, PASSED, NORMAL",
        "CompletedAndPassed, COMPLETED, NORMAL",
        "CompletedAndPassed, COMPLETED PASSED, REVIEW",
        "Completed, COMPLETED FAILED PASSED, REVIEW"
    })
    void aUnitIsReviewedOnceNothingIsLeftToSay(String moveOn, String said, LaunchMode mode) {
        UnitStanding standing = Stream.of(said.split(" "))
                .map(Cmi5Verb::valueOf)
                .reduce(UnitStanding.NONE, UnitStanding::after, (one, other) -> other);

        assertThat(LaunchMode.of(standing, UnitTerms.of(unit("a", moveOn)))).isEqualTo(mode);
    }

    @Test
    void itIsReadAsItWasWritten() {
        StandingColumn column = new StandingColumn();
        CourseStanding standing = CourseStanding.NONE
                .with("a", said(Cmi5Verb.PASSED).scored(0.5).scored(0.4))
                .satisfying(List.of(new CourseStanding.Satisfied("block", "Block", false)));

        CourseStanding read = column.convertToEntityAttribute(column.convertToDatabaseColumn(standing));

        assertThat(read).isEqualTo(standing);
        assertThat(read.of("a").score()).isEqualTo(0.5);
    }

    private static List<String> ids(CourseStanding standing) {
        return standing.newlySatisfied(NESTED).stream()
                .map(CourseStanding.Satisfied::publisherId)
                .toList();
    }

    private static UnitStanding said(Cmi5Verb verb) {
        return UnitStanding.NONE.after(verb);
    }

    private static PackageStructure course(Node... nodes) {
        return new PackageStructure(PackageStandard.CMI5, "", "course", "Course", "", "en", List.of(), List.of(nodes));
    }

    private static Block block(String key, Node... nodes) {
        return new Block(key, "Block " + key, "", List.of(), null, List.of(nodes));
    }

    private static Unit unit(String key, String moveOn) {
        Terms terms = new Terms(moveOn, null, null, null, null, null, null, null, null, null);
        return new Unit(key, "Unit " + key, "", "index.html", false, terms, List.of(), null);
    }
}
