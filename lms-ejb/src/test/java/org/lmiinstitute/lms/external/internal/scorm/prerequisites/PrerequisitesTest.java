package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** Which units of an outline are open. */
class PrerequisitesTest {

    private static final String CIRCULAR = "it would wait for itself";

    @Test
    void aUnitOpensWhenThoseBeforeItAreDone() {
        Prerequisites prerequisites = of(unit("a", ""), unit("b", "a"), unit("c", "a & b"));

        assertThat(prerequisites.open(Map.of())).containsExactly("a");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.INCOMPLETE))).containsExactly("a");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED))).containsExactly("a", "b");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED, "b", LessonStatus.COMPLETED)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void aHeadingIsDoneWhenAllUnderItIs() {
        Prerequisites prerequisites =
                of(block("one", "", unit("a", ""), block("inner", "", unit("b", ""))), unit("c", "one"));

        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED))).containsExactly("a", "b");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED, "b", LessonStatus.COMPLETED)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void aHeadingHasAStatusToo() {
        Prerequisites prerequisites = of(
                block("one", "", unit("a", ""), unit("b", "")),
                unit("before", "one=\"not attempted\""),
                unit("meanwhile", "one=\"incomplete\""),
                unit("after", "one=\"completed\""));

        assertThat(prerequisites.open(Map.of())).containsExactly("a", "b", "before");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED))).containsExactly("a", "b", "meanwhile");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED, "b", LessonStatus.PASSED)))
                .containsExactly("a", "b", "after");
    }

    @Test
    void whatAHeadingWaitsForHoldsForAllUnderIt() {
        Prerequisites prerequisites =
                of(unit("a", ""), block("one", "a", block("inner", "", unit("b", "")), unit("c", "b")));

        assertThat(prerequisites.open(Map.of("b", LessonStatus.PASSED))).containsExactly("a");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED))).containsExactly("a", "b");
    }

    @Test
    void whatCannotBeReadOrIsNotThereShutsNobodyOut() {
        Prerequisites prerequisites = of(unit("a", "b &"), unit("b", "gone"), unit("c", "a"));

        assertThat(prerequisites.unenforced())
                .containsOnly(
                        entry("a", "their end stands where an item should"),
                        entry("b", "nothing that is played is called \"gone\""));
        assertThat(prerequisites.open(Map.of())).containsExactly("a", "b");
    }

    @Test
    void whatWaitsForItselfShutsNobodyOut() {
        assertThat(of(unit("a", "a")).unenforced()).containsOnly(entry("a", CIRCULAR));
        Prerequisites around = of(
                unit("a", "c"), unit("b", "a"), unit("c", "b & d"), unit("d", "e"), unit("e", ""), unit("f", "a & e"));

        assertThat(around.unenforced()).containsOnlyKeys("a", "b", "c").containsEntry("a", CIRCULAR);
        assertThat(around.open(Map.of())).containsExactly("a", "b", "c", "e");
    }

    @Test
    void aHeadingWaitsForWhatStandsUnderIt() {
        Prerequisites prerequisites =
                of(block("one", "a", unit("a", "d"), unit("b", "a")), unit("c", "one"), unit("d", ""));

        assertThat(prerequisites.unenforced()).containsOnly(entry("one", CIRCULAR));
        assertThat(of(block("one", "", unit("a", "one"), unit("b", ""))).unenforced())
                .containsOnly(entry("a", CIRCULAR));
        assertThat(of(block("one", "two", unit("a", "")), block("two", "", unit("b", "one")))
                        .unenforced())
                .containsOnlyKeys("one", "b");
    }

    /** A trainer may have taken it out of the module. */
    @Test
    void aUnitThatIsNotPlayedIsNotWaitedFor() {
        PackageStructure structure = structure(
                PackageStandard.SCORM_12,
                block("one", "", unit("a", ""), unit("b", "")),
                unit("c", "b"),
                unit("d", "one"));
        Prerequisites prerequisites = Prerequisites.of(structure, Set.of("a", "c", "d"));

        assertThat(prerequisites.open(Map.of())).containsExactly("a", "c");
        assertThat(prerequisites.open(Map.of("a", LessonStatus.PASSED))).containsExactly("a", "c", "d");
    }

    @Test
    void whatWaitsForNothingHasNoPrerequisites() {
        assertThat(of(unit("a", ""), unit("b", " ")).isEmpty()).isTrue();
        assertThat(of(unit("a", ""), unit("b", "a")).isEmpty()).isFalse();
    }

    /** Who passes at once never gets to the help for those who fail. */
    @Test
    void whatIsClosedIsNotWaitedForWhenNothingIsLeftToDo() {
        Prerequisites prerequisites = of(unit("test", ""), unit("help", "test=\"failed\""));

        assertThat(prerequisites.isOver(Map.of())).isFalse();
        assertThat(prerequisites.isOver(Map.of("test", LessonStatus.FAILED))).isFalse();
        assertThat(prerequisites.isOver(Map.of("test", LessonStatus.COMPLETED))).isTrue();
        assertThat(of(unit("test", ""), unit("more", "test=\"passed\"")).isOver(Map.of("test", LessonStatus.COMPLETED)))
                .as("may be passed yet")
                .isFalse();
    }

    @Test
    void onlyScorm12HasThem() {
        Prerequisites prerequisites =
                Prerequisites.of(structure(PackageStandard.SCORM_2004, unit("a", ""), unit("b", "a")));

        assertThat(prerequisites.isEmpty()).isTrue();
        assertThat(prerequisites.unenforced()).containsOnlyKeys("b");
    }

    /** Headings of thousands of units that wait for each other, and a chain as long: neither time nor the stack runs out. */
    @Test
    void manyThatWaitForManyAreJudgedSoon() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            nodes.add(unit("u" + i, i == 0 ? "" : "u" + (i - 1)));
        }
        List<Node> under = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            under.add(unit("v" + i, "first"));
        }
        nodes.add(block("second", "first", under.toArray(Node[]::new)));
        nodes.add(block("first", "second", unit("w", "")));

        Prerequisites prerequisites = of(nodes.toArray(Node[]::new));

        assertThat(prerequisites.unenforced()).hasSize(20_002).doesNotContainKey("u1");
        assertThat(prerequisites.open(Map.of())).hasSize(20_002).contains("u0", "v0", "w");
    }

    private static Prerequisites of(Node... nodes) {
        return Prerequisites.of(structure(PackageStandard.SCORM_12, nodes));
    }

    private static PackageStructure structure(PackageStandard standard, Node... nodes) {
        return new PackageStructure(standard, "", "", "", "", "", List.of(), List.of(block("course", "", nodes)));
    }

    private static Block block(String key, String script, Node... nodes) {
        return new Block(key, key, "", List.of(), rules(script), List.of(nodes));
    }

    private static Unit unit(String key, String script) {
        return new Unit(key, key, "", "a.html", false, null, List.of(), rules(script));
    }

    private static ObjectNode rules(String script) {
        return script.isEmpty() ? null : JsonNodeFactory.instance.objectNode().put("prerequisites", script);
    }
}
