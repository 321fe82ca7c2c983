package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.item;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.organization;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.sco;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scoItem;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scorm12;
import static org.lmiinstitute.lms.packaging.internal.incoming.scorm.ManifestText.scorm2004;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.JsonColumn;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;

/** What becomes of everything in a SCORM package. */
class ScormIntakeTest {

    private static final String SCO = sco("sco", "start.html");

    /** Two chapters, four SCOs, a page, another outline, a file that is missing and one that nothing names. */
    private static final String WAGES_12 = scorm12(
            organization(
                            "main",
                            item(
                                    "chapter-1",
                                    "",
                                    item(
                                            "survey",
                                            "identifierref=\"r1\" parameters=\"?lesson=1\"",
                                            "<adlcp:masteryscore>80</adlcp:masteryscore>",
                                            "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>",
                                            "<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>",
                                            "<adlcp:datafromlms>level=2</adlcp:datafromlms>"),
                                    item(
                                            "sample",
                                            "identifierref=\"r2\"",
                                            "<adlcp:prerequisites type=\"aicc_script\">survey</adlcp:prerequisites>")),
                            item(
                                    "chapter-2",
                                    "",
                                    item("median", "identifierref=\"r3\""),
                                    item("lost", "identifierref=\"r4\""),
                                    item("sources", "identifierref=\"page\"")))
                    + organization("short", item("short-survey", "identifierref=\"r1\"")),
            resource("r1", "sco", "survey/start.html", "survey/start.html", "survey/chart.png", "survey/gone.png")
                    + resource("r2", "sco", "sample/my%20start.html", "sample/my%20start.html")
                    + sco("r3", "median/start.html#top")
                    + sco("r4", "lost/start.html")
                    + resource("page", "asset", "sources.html", "sources.html"));

    private static String resource(String identifier, String type, String href, String... files) {
        StringBuilder xml = new StringBuilder("<resource identifier=\"" + identifier
                + "\" type=\"webcontent\" adlcp:scormtype=\"" + type + "\" href=\"" + href + "\">");
        for (String file : files) {
            xml.append("<file href=\"").append(file).append("\"/>");
        }
        return xml.append("</resource>").toString();
    }

    private static Intake wages12() throws IOException {
        return intake(
                PackageKind.SCORM_12,
                WAGES_12,
                "survey/start.html",
                "survey/chart.png",
                "sample/my start.html",
                "median/start.html",
                "sources.html",
                "notes.txt");
    }

    @Test
    void aCourseOf12BecomesBlocksAndUnits() throws IOException {
        PackageStructure structure = wages12().structure().orElseThrow();

        assertThat(structure.standard()).isEqualTo(PackageStandard.SCORM_12);
        assertThat(structure.edition()).isEqualTo("1.2");
        assertThat(structure.id()).isEqualTo("wages");
        PackageStructure.Block outline =
                (PackageStructure.Block) structure.nodes().get(0);
        assertThat(outline.key()).isEqualTo("main");
        assertThat(outline.nodes()).extracting(PackageStructure.Node::key).containsExactly("chapter-1", "chapter-2");
        assertThat(structure.units())
                .extracting(PackageStructure.Unit::key, PackageStructure.Unit::launch, PackageStructure.Unit::isSilent)
                .containsExactly(
                        tuple("survey", "survey/start.html?lesson=1", false),
                        tuple("sample", "sample/my%20start.html", false),
                        tuple("median", "median/start.html#top", false),
                        tuple("sources", "sources.html", true));
    }

    @Test
    void theOutlineIsTheSameWhenItIsKept() throws IOException {
        PackageStructure structure = wages12().structure().orElseThrow();
        JsonColumn<PackageStructure> column = new JsonColumn<>(PackageStructure.class);

        assertThat(column.read(column.write(structure))).isEqualTo(structure);
    }

    @Test
    void whatAnItemOf12TellsTheRunTimeIsKept() throws IOException {
        PackageStructure structure = wages12().structure().orElseThrow();

        assertThat(structure.findUnit("survey").orElseThrow().terms())
                .isEqualTo(new PackageStructure.Terms(
                        null, 0.8, null, null, null, "level=2", "00:30:00", "exit,message", null, null));
        assertThat(structure
                        .findUnit("sample")
                        .orElseThrow()
                        .rules()
                        .path("prerequisites")
                        .asText())
                .isEqualTo("survey");
        assertThat(structure.findUnit("median").orElseThrow().rules()).isNull();
    }

    @Test
    void everythingOfThePackageStandsInTheReportOnce() throws IOException {
        Intake intake = wages12();

        assertThat(intake.counts())
                .isEqualTo(Map.of("manifest", 1L, "organization", 2L, "item", 8L, "resource", 5L, "file", 3L));
        assertThat(intake.items())
                .filteredOn(item -> item.fate() == Fate.NOT_IMPORTED)
                .extracting(ImportedItem::kind, ImportedItem::label)
                .containsExactly(
                        tuple("item", "Item lost"),
                        tuple("organization", "Wages"),
                        tuple("item", "Item short-survey"),
                        tuple("resource", "lost/start.html"),
                        tuple("file", "survey/gone.png"),
                        tuple("file", "lost/start.html"));
    }

    @Test
    void aFileThatNothingNamesIsKeptAndCounted() throws IOException {
        assertThat(told(wages12(), "notes.txt")).isEqualTo(ImportedItem.exact("file", "notes.txt", "notes.txt"));
    }

    @Test
    void prerequisitesAreKeptTo() throws IOException {
        assertThat(told(wages12(), "Item sample").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void prerequisitesThatNobodyIsHeldToAreSaidWithPlaceAndWhy() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(
                        organization(
                                "main",
                                item("first", "identifierref=\"sco\"", prerequisites("second")),
                                item("second", "identifierref=\"sco\"", prerequisites("first | third")),
                                item("third", "identifierref=\"sco\"", prerequisites("gone")),
                                item("fourth", "identifierref=\"sco\"", prerequisites("first &amp;&amp; third")),
                                item("fifth", "", prerequisites("third"), item("sixth", "identifierref=\"sco\"")),
                                item(
                                        "seventh",
                                        "identifierref=\"sco\"",
                                        prerequisites("x".repeat(5_000)),
                                        item("eighth", "identifierref=\"sco\"")),
                                item("ninth", "identifierref=\"sco\"", prerequisites("y".repeat(4_000)))),
                        SCO),
                "start.html");

        ImportedItem first = told(intake, "Item first");
        assertThat(first.fate()).isEqualTo(Fate.APPROXIMATE);
        assertThat(first.place()).startsWith("imsmanifest.xml:");
        assertThat(first.reason())
                .isEqualTo(
                        "Its prerequisites (second) are kept and not enforced, so a learner can open it before they are"
                                + " met: it would wait for itself.");
        assertThat(told(intake, "Item second").reason()).contains("(first | third)", "itself");
        assertThat(told(intake, "Item third").reason()).contains("(gone)", "called \"gone\"");
        assertThat(told(intake, "Item fourth").reason()).contains("\"&\" stands where an item should");
        assertThat(told(intake, "Item fifth").fate()).isEqualTo(Fate.EXACT);
        assertThat(told(intake, "Item seventh").reason())
                .contains("longer than 4000 characters", "x".repeat(200) + "…")
                .doesNotContain("x".repeat(201));
        assertThat(told(intake, "Item ninth").reason()).contains("called \"yyy").doesNotContain("y".repeat(201));
    }

    @Test
    void prerequisitesInAnotherScriptAreLeftOut() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(
                        organization(
                                "main", scoItem("<adlcp:prerequisites type=\"javascript\">true</adlcp:prerequisites>")),
                        SCO),
                "start.html");

        assertThat(told(intake, "Item item").reason()).contains("\"true\" is left out", "aicc_script");
        assertThat(intake.structure().orElseThrow().units().get(0).rules()).isNull();
    }

    private static String prerequisites(String script) {
        return "<adlcp:prerequisites type=\"aicc_script\">" + script + "</adlcp:prerequisites>";
    }

    @Test
    void aValueThatIsLeftOutIsToldAtItsItem() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(organization("main", scoItem("<adlcp:masteryscore>high</adlcp:masteryscore>")), SCO),
                "start.html");

        assertThat(told(intake, "Item item").reason())
                .startsWith("\"high\" is left out. Right would be: a number from 0 to 100 (SCORM CAM");
        assertThat(intake.structure().orElseThrow().units().get(0).terms().masteryScore())
                .isNull();
    }

    @Test
    void itemsOfOneIdentifierAreTwoUnits() throws IOException {
        Intake intake =
                intake(PackageKind.SCORM_12, scorm12(organization("main", scoItem(), scoItem()), SCO), "start.html");

        assertThat(intake.structure().orElseThrow().units())
                .extracting(PackageStructure.Unit::key)
                .containsExactly("item", "item~2");
        assertThat(intake.items())
                .filteredOn(item -> item.kind().equals("item"))
                .extracting(ImportedItem::fate)
                .containsExactly(Fate.EXACT, Fate.APPROXIMATE);
    }

    @Test
    void anItemThatOpensSomethingAndHasItemsComesFirstUnderItsHeading() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(organization("main", scoItem(item("inner", "identifierref=\"sco\""))), SCO),
                "start.html");

        PackageStructure.Block outline = (PackageStructure.Block)
                intake.structure().orElseThrow().nodes().get(0);
        PackageStructure.Block heading =
                (PackageStructure.Block) outline.nodes().get(0);
        assertThat(heading.nodes()).extracting(PackageStructure.Node::key).containsExactly("item", "inner");
        assertThat(told(intake, "Item item").reason()).contains("comes first under that");
    }

    @Test
    void aFileElementThatNamesNothingIsToldAsMissing() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(
                        organization("main", scoItem()),
                        resource("sco", "sco", "start.html", "").replace(" href=\"\"", "")),
                "start.html");

        assertThat(told(intake, "(without a name)").fate()).isEqualTo(Fate.NOT_IMPORTED);
    }

    @Test
    void whatStandsWhereNoReaderLooksIsNoItem() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(organization("main", scoItem("<metadata><item/><resource/></metadata>")), SCO),
                "start.html");

        assertThat(intake.counts()).containsEntry("item", 1L).containsEntry("resource", 1L);
    }

    @Test
    void anItemWithoutAnythingButItsResourceHasAKeyAndATitle() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(organization("main", "<item identifierref=\"sco\"/>"), SCO),
                "start.html");

        assertThat(intake.structure().orElseThrow().units())
                .extracting(PackageStructure.Unit::key, PackageStructure.Unit::title)
                .containsExactly(tuple("unnamed", "(without a title)"));
    }

    @Test
    void aManifestWithinTheManifestIsLeftOutAndSaid() throws IOException {
        String manifest = scorm12(organization("main", scoItem()), SCO)
                .replace("</manifest>", "<manifest identifier=\"inner\"><organizations/></manifest></manifest>");

        Intake intake = intake(PackageKind.SCORM_12, manifest, "start.html");

        assertThat(told(intake, "inner").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(intake.counts()).containsEntry("manifest", 2L);
    }

    @Test
    void aSecondResourceOfOneIdentifierAndOneWithoutAreLeftOut() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(
                        organization("main", scoItem()),
                        SCO + sco("sco", "other.html") + "<resource href=\"third.html\"/>"),
                "start.html",
                "other.html",
                "third.html");

        assertThat(told(intake, "other.html").reason()).contains("the first is taken");
        assertThat(told(intake, "third.html").reason()).contains("no identifier");
        assertThat(intake.counts()).containsEntry("resource", 3L);
    }

    @Test
    void whatTheMetadataSaysDescribesThePackage() throws IOException {
        String lom = "</schemaversion><lom xmlns=\"http://www.imsglobal.org/xsd/imsmd_rootv1p2p1\"><general><title>"
                + "<langstring>No title</langstring></title><language>es</language><description><langstring>How wages"
                + " are read</langstring></description></general></lom>";
        Intake intake = intake(
                PackageKind.SCORM_12,
                scorm12(organization("main", scoItem()), SCO).replace("</schemaversion>", lom),
                "start.html");

        assertThat(intake.title()).isEqualTo("Wages");
        assertThat(intake.description()).isEqualTo("How wages are read");
        assertThat(intake.language()).isEqualTo("es");
    }

    private static final String SEQUENCED = "<imsss:sequencing IDRef=\"shared\"><imsss:controlMode choice=\"false\""
            + " flow=\"true\"/><imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>"
            + "<imsss:ruleCondition condition=\"completed\"/></imsss:ruleConditions><imsss:ruleAction action=\"skip\"/>"
            + "</imsss:preConditionRule></imsss:sequencingRules></imsss:sequencing>";
    private static final String SHARED = "<imsss:sequencingCollection><imsss:sequencing ID=\"shared\">"
            + "<imsss:limitConditions attemptAbsoluteDurationLimit=\"PT30M\"/><imsss:objectives><imsss:primaryObjective"
            + " satisfiedByMeasure=\"true\"><imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure>"
            + "</imsss:primaryObjective></imsss:objectives></imsss:sequencing></imsss:sequencingCollection></manifest>";

    @Test
    void aCourseOf2004KeepsItsSequencingAsItStands() throws IOException {
        Intake intake = intake(
                PackageKind.SCORM_2004,
                scorm2004(
                                "2004 4th Edition",
                                organization(
                                        "main",
                                        item(
                                                "part",
                                                "",
                                                scoItem(
                                                        SEQUENCED,
                                                        "<adlcp:completionThreshold completedByMeasure=\"true\""
                                                                + " minProgressMeasure=\"0.9\"/>",
                                                        "<adlnav:presentation><adlnav:navigationInterface>"
                                                                + "<adlnav:hideLMSUI>continue</adlnav:hideLMSUI>"
                                                                + "</adlnav:navigationInterface></adlnav:presentation>")),
                                        "<imsss:sequencing><imsss:controlMode flow=\"true\"/></imsss:sequencing>"),
                                SCO)
                        .replace("</manifest>", SHARED),
                "start.html");

        PackageStructure structure = intake.structure().orElseThrow();
        assertThat(structure.standard()).isEqualTo(PackageStandard.SCORM_2004);
        assertThat(structure.edition()).isEqualTo("2004 4th Edition");
        PackageStructure.Block outline =
                (PackageStructure.Block) structure.nodes().get(0);
        assertThat(outline.rules().at("/sequencing/controlMode/0/@flow").asText())
                .isEqualTo("true");
        PackageStructure.Unit unit = structure.units().get(0);
        assertThat(unit.rules()
                        .at("/sequencing/sequencingRules/0/preConditionRule/0/ruleAction/0/@action")
                        .asText())
                .isEqualTo("skip");
        assertThat(unit.rules().at("/shared/@ID").asText()).isEqualTo("shared");
        assertThat(unit.rules().at("/hideLMSUI/0").asText()).isEqualTo("continue");
        assertThat(unit.terms().masteryScore()).isEqualTo(0.75);
        assertThat(unit.terms().maxTimeAllowed()).isEqualTo("PT30M");
        assertThat(unit.terms().completionThreshold()).isEqualTo(0.9);
        assertThat(outline.rules().has("minProgressMeasure")).isFalse();
        assertThat(unit.rules().at("/minProgressMeasure").asDouble()).isEqualTo(0.9);
        assertThat(intake.items()).extracting(ImportedItem::fate).containsOnly(Fate.EXACT);
    }

    @Test
    void sequencingThatTheRunTimeDoesNotCarryIsSaid() throws IOException {
        Intake intake = sequenced("<imsss:limitConditions attemptLimit=\"1\" attemptAbsoluteDurationLimit=\"PT1H\""
                + " beginTimeLimit=\"2030-01-01\" attemptExperiencedDurationLimit=\"PT1H\"/>"
                + "<imsss:objectives><imsss:objective objectiveID=\"o\"><imsss:mapInfo targetObjectiveID=\"g\"/>"
                + "</imsss:objective></imsss:objectives>");

        assertThat(told(intake, "Item item").reason())
                .contains("attemptExperiencedDurationLimit, beginTimeLimit")
                .doesNotContain("attemptLimit", "attemptAbsoluteDurationLimit");
        assertThat(told(intake, "Wages").reason()).contains("global objectives");
    }

    /** A scaled score goes from -1 to 1 (Sequencing and Navigation, 3.10). */
    @Test
    void theLeastScoreMayBeBelowNothing() throws IOException {
        Intake intake = sequenced(
                "<imsss:objectives><imsss:primaryObjective objectiveID=\"o\" satisfiedByMeasure=\"true\">"
                        + "<imsss:minNormalizedMeasure>-0.5</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>");

        assertThat(intake.structure().orElseThrow().units().get(0).terms().masteryScore())
                .isEqualTo(-0.5);
    }

    /** ADL's objectives beside those of IMS (SCORM 2004 4th edition). */
    @Test
    void progressThatOthersShareIsCarried() throws IOException {
        Intake intake = sequenced("<imsss:objectives><imsss:primaryObjective objectiveID=\"o\"/></imsss:objectives>"
                + "<adlseq:objectives><adlseq:objective objectiveID=\"o\"><adlseq:mapInfo targetObjectiveID=\"g\"/>"
                + "</adlseq:objective></adlseq:objectives>");

        assertThat(told(intake, "Item item").fate()).isEqualTo(Fate.EXACT);
    }

    /** SCORM 2004 4th edition, Sequencing and Navigation, 3.3. */
    @Test
    void aChoiceThatIsConstrainedIsSaidToBeKeptRoughly() throws IOException {
        String rule = "<adlseq:constrainedChoiceConsiderations preventActivation=\"%s\"/>";

        assertThat(told(sequenced(rule.formatted("true")), "Item item").reason())
                .contains("preventActivation");
        assertThat(told(sequenced(rule.formatted("false")), "Item item").fate()).isEqualTo(Fate.EXACT);
    }

    private static Intake sequenced(String rules) throws IOException {
        String item = scoItem("<imsss:sequencing>" + rules + "</imsss:sequencing>");
        return intake(
                PackageKind.SCORM_2004, scorm2004("2004 4th Edition", organization("main", item), SCO), "start.html");
    }

    private static ImportedItem told(Intake intake, String label) {
        List<ImportedItem> found = intake.items().stream()
                .filter(item -> item.label().equals(label))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Intake intake(PackageKind kind, String manifest, String... pages) throws IOException {
        return new ScormIntake()
                .read(new MemoryFiles().with("imsmanifest.xml", manifest).withPages(pages), kind);
    }
}
