package org.lmiinstitute.lms.external.internal.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** The rules of a manifest as the engine takes them (SCORM 2004 4th edition, Sequencing and Navigation). */
class SequencingTreeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPackageWithoutRulesNeedsNoEngine() throws IOException {
        assertThat(SequencingTree.of(structure(null, unit("a", null)))).isEmpty();
        assertThat(SequencingTree.of(structure("{'visible': false}", unit("a", "{'hideLMSUI': ['continue']}"))))
                .isEmpty();
        assertThat(SequencingTree.of(new PackageStructure(
                        PackageStandard.SCORM_12,
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        structure("{'sequencing': {'controlMode': [{'@flow': 'true'}]}}", unit("a", null))
                                .nodes())))
                .isEmpty();
    }

    /** 3.2: flow is false by default and the rest is true; the engine's own defaults are others. */
    @Test
    void whatAManifestLeavesOpenIsWrittenOut() throws IOException {
        JsonNode tree = tree("{'sequencing': {'controlMode': [{'@flow': 'true', '@choice': '0'}]}}", unit("a", null));
        assertThat(tree.at("/sequencingControls/flow").asBoolean()).isTrue();
        assertThat(tree.at("/sequencingControls/choice").asBoolean()).isFalse();
        assertThat(tree.at("/children/0/id").asText()).isEqualTo("a");
        assertThat(tree.at("/children/0/sequencingControls/flow").asBoolean()).isFalse();
        assertThat(tree.at("/children/0/sequencingControls/choice").asBoolean()).isTrue();
        assertThat(tree.at("/children/0/sequencingControls/tracked").asBoolean())
                .isTrue();
    }

    /** Content Aggregation Model 5.1.1: of an element that both have the item's own stands. */
    @Test
    void whatItemsShareIsTheirs() throws IOException {
        JsonNode item = tree(
                        "{}",
                        unit(
                                "a",
                                "{'shared': {'controlMode': [{'@flow': 'true'}], 'limitConditions': [{'@attemptLimit': '2'}]},"
                                        + " 'sequencing': {'limitConditions': [{'@attemptLimit': '1'}]}}"))
                .at("/children/0");
        assertThat(item.at("/sequencingControls/flow").asBoolean()).isTrue();
        assertThat(item.at("/attemptLimit").asInt()).isEqualTo(1);
    }

    /** However the blanks in the names of objectives are written, they are the same. */
    @Test
    void theSameObjectiveIsNamedInManyWays() throws IOException {
        JsonNode item = tree(
                        "{}",
                        unit(
                                "a",
                                "{'sequencing': {'objectives': [{'primaryObjective': [{'@objectiveID': ' the%20%20test '}]}],"
                                        + " 'sequencingRules': [{'preConditionRule': [{'ruleConditions': [{'ruleCondition': [{'@referencedObjective': 'the test', '@condition': 'satisfied'}]}],"
                                        + " 'ruleAction': [{'@action': 'skip'}]}]}]}}"))
                .at("/children/0");
        assertThat(item.at("/primaryObjective/objectiveID").asText()).isEqualTo("the test");
        assertThat(item.at("/sequencingRules/preConditionRules/0/conditions/0/referencedObjective")
                        .asText())
                .isEqualTo("the test");
    }

    /** ADL's objectives have the same name as those of IMS, and are others. */
    @Test
    void ownObjectivesDoNotTakeThePlaceOfSharedOnesOfTheOtherKind() throws IOException {
        JsonNode map = tree(
                        "{}",
                        unit(
                                "a",
                                "{'shared': {'objectives': [{'objective': [{'@objectiveID': 'test',"
                                        + " 'mapInfo': [{'@targetObjectiveID': 'g', '@writeRawScore': 'true'}]}]}]},"
                                        + " 'sequencing': {'objectives': [{'primaryObjective': [{'@objectiveID': 'test'}]}]}}"))
                .at("/children/0/primaryObjective/mapInfo/0");
        assertThat(map.at("/targetObjectiveID").asText()).isEqualTo("g");
        assertThat(map.at("/writeRawScore").asBoolean()).isTrue();
    }

    /** 3.4 and 3.5. */
    @Test
    void rulesKeepTheirConditionsAndActions() throws IOException {
        JsonNode rule = tree(
                        "{}",
                        unit(
                                "a",
                                "{'sequencing': {'sequencingRules': [{'preConditionRule': [{"
                                        + "'ruleConditions': [{'@conditionCombination': 'any', 'ruleCondition': ["
                                        + "{'@condition': 'objectiveMeasureGreaterThan', '@referencedObjective': 'test',"
                                        + " '@measureThreshold': '0.7', '@operator': 'not'}, {'@condition': 'completed'}]}],"
                                        + "'ruleAction': [{'@action': 'skip'}]}]}]}}"))
                .at("/children/0/sequencingRules/preConditionRules/0");
        assertThat(rule)
                .isEqualTo(json("{'action': 'skip', 'conditionCombination': 'any', 'conditions': ["
                        + "{'condition': 'objectiveMeasureGreaterThan', 'operator': 'not', 'referencedObjective': 'test',"
                        + " 'parameters': {'threshold': 0.7}}, {'condition': 'completed', 'operator': 'noOp'}]}"));
    }

    /** 3.8: a manifest says 0.5 where the engine says 50. */
    @Test
    void aShareOfTheChildrenIsAPercentage() throws IOException {
        JsonNode tree = tree("{'sequencing': {'rollupRules': [{'@rollupObjectiveSatisfied': 'false', 'rollupRule': [{"
                + "'@childActivitySet': 'atLeastPercent', '@minimumPercent': '0.5',"
                + " 'rollupConditions': [{'rollupCondition': [{'@condition': 'satisfied'}]}],"
                + " 'rollupAction': [{'@action': 'completed'}]}]}]}}");
        assertThat(tree.at("/sequencingControls/rollupObjectiveSatisfied").asBoolean())
                .isFalse();
        assertThat(tree.at("/rollupRules/rules/0"))
                .isEqualTo(
                        json("{'action': 'completed', 'conditionCombination': 'any', 'consideration': 'atLeastPercent',"
                                + " 'minimumCount': 0, 'minimumPercent': 50.0,"
                                + " 'conditions': [{'condition': 'satisfied', 'operator': 'noOp'}]}"));
    }

    /** 3.9 and 3.10: what no map names is not shared, and ADL's maps are of the same objectives as those of IMS. */
    @Test
    void objectivesReadAndWriteWhatTheirMapsSay() throws IOException {
        JsonNode objective = tree(
                        "{}",
                        unit(
                                "a",
                                "{'sequencing': {'objectives': [{'primaryObjective': [{'@objectiveID': 'test', '@satisfiedByMeasure': '1',"
                                        + " 'minNormalizedMeasure': [{'#text': '-0.5'}],"
                                        + " 'mapInfo': [{'@targetObjectiveID': 'shared', '@writeSatisfiedStatus': 'true'}]}]},"
                                        + " {'objective': [{'@objectiveID': 'test',"
                                        + " 'mapInfo': [{'@targetObjectiveID': 'shared', '@readRawScore': 'false'}]}]}]}}"))
                .at("/children/0/primaryObjective");
        assertThat(objective.at("/satisfiedByMeasure").asBoolean()).isTrue();
        assertThat(objective.at("/minNormalizedMeasure").asDouble()).isEqualTo(-0.5);
        JsonNode map = objective.at("/mapInfo/0");
        assertThat(List.of(
                        map.at("/readSatisfiedStatus").asBoolean(),
                        map.at("/readNormalizedMeasure").asBoolean(),
                        map.at("/readProgressMeasure").asBoolean(),
                        map.at("/writeSatisfiedStatus").asBoolean()))
                .containsOnly(true);
        assertThat(List.of(
                        map.at("/readRawScore").asBoolean(),
                        map.at("/writeNormalizedMeasure").asBoolean(),
                        map.at("/writeProgressMeasure").asBoolean()))
                .containsOnly(false);
    }

    /** 3.14, of headings too. */
    @Test
    void progressCompletesWhereTheManifestSaysHowMuch() throws IOException {
        JsonNode tree = tree(
                "{'sequencing': {'controlMode': [{}]}, 'minProgressMeasure': 0.45, 'progressWeight': 1}",
                unit("a", "{'progressWeight': 0.3}"));
        assertThat(tree.at("/completionThreshold"))
                .isEqualTo(json("{'completedByMeasure': true, 'minProgressMeasure': 0.45, 'progressWeight': 1.0}"));
        assertThat(tree.at("/children/0/completionThreshold"))
                .isEqualTo(json("{'completedByMeasure': false, 'minProgressMeasure': 1.0, 'progressWeight': 0.3}"));
    }

    /** Run-Time Environment 4.3: stores that the items of a package share. */
    @Test
    void storesAreSharedAsTheManifestSays() throws IOException {
        JsonNode item = tree(
                        "{}",
                        unit(
                                "a",
                                "{'sequencing': {'controlMode': [{}]},"
                                        + " 'data': {'map': [{'@targetID': 'notes', '@writeSharedData': 'false'}]}}"))
                .at("/children/0");
        assertThat(item.at("/sharedDataMaps"))
                .isEqualTo(json("[{'targetID': 'notes', 'readSharedData': true, 'writeSharedData': false}]"));
    }

    private static JsonNode tree(String rules, Node... nodes) throws IOException {
        return SequencingTree.of(structure(rules, nodes)).orElseThrow();
    }

    private static PackageStructure structure(String rules, Node... nodes) throws IOException {
        Block root = new Block("org", "A package", "", List.of(), json(rules), Arrays.asList(nodes));
        return new PackageStructure(
                PackageStandard.SCORM_2004, "", "package", "A package", "", "en", List.of(), List.of(root));
    }

    private static Unit unit(String key, String rules) throws IOException {
        return new Unit(key, key, "", key + ".html", false, null, List.of(), json(rules));
    }

    private static JsonNode json(String text) throws IOException {
        return text == null ? null : JSON.readTree(text.replace('\'', '"'));
    }
}
