package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;

/** What becomes of everything in a package that a tincan.xml launches. */
class XapiIntakeTest {

    private static final String WAGES = activity(
            "urn:wages",
            "<name>Wages</name><description lang=\"en-US\">How wages are read</description>"
                    + "<launch lang=\"en-US\">my start.html?x=1</launch>");

    @Test
    void whatStartsSomewhereIsAUnit() throws IOException {
        Intake intake = intake(WAGES, "my start.html");

        PackageStructure structure = intake.structure().orElseThrow();
        assertThat(structure.standard()).isEqualTo(PackageStandard.XAPI);
        assertThat(structure.id()).isEqualTo("urn:wages");
        PackageStructure.Unit unit = structure.units().get(0);
        assertThat(unit.launch()).isEqualTo("my%20start.html?x=1");
        assertThat(unit.description()).isEqualTo("How wages are read");
        assertThat(unit.terms().activityType()).isEqualTo("urn:type");
        assertThat(intake.counts()).isEqualTo(Map.of("manifest", 1L, "activity", 1L, "file", 0L));
        assertThat(intake.items()).extracting(ImportedItem::fate).containsOnly(Fate.EXACT);
    }

    @Test
    void whatIsNamedOnlyIsApproximate() throws IOException {
        Intake intake = intake(WAGES + activity("urn:question", "<name>A question</name>"), "my start.html");

        assertThat(intake.structure().orElseThrow().units()).hasSize(1);
        assertThat(item(intake, "A question").reason()).contains("no start of its own");
    }

    @Test
    void onlyTheDescriptionOfWhatIsLaunchedFirstIsShown() throws IOException {
        Intake intake = intake(
                WAGES + activity("urn:b", "<name>B</name><description>More</description><launch>b.html</launch>"),
                "my start.html",
                "b.html");

        assertThat(item(intake, "Wages").fate()).isEqualTo(Fate.EXACT);
        assertThat(item(intake, "B").reason()).isEqualTo("Its description is kept, and no page shows it.");
    }

    @Test
    void anActivityWithoutAnIriIsLeftOut() throws IOException {
        Intake intake = intake(WAGES + activity("no iri", ""), "my start.html");

        assertThat(item(intake, "no iri").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(intake.counts()).containsEntry("activity", 2L);
    }

    @Test
    void aStartThatIsMissingIsAFileThatIsNotImported() throws IOException {
        Intake intake = intake(WAGES + activity("urn:b", "<name>B</name><launch>gone.html</launch>"), "my start.html");

        assertThat(item(intake, "gone.html").fate()).isEqualTo(Fate.NOT_IMPORTED);
        assertThat(item(intake, "B").reason()).contains("no file \"gone.html\"");
    }

    @Test
    void ofStartsInSeveralLanguagesThatOfTheTitleIsTaken() throws IOException {
        Intake intake = intake(
                activity(
                        "urn:wages",
                        "<name lang=\"es\">Salarios</name><name lang=\"en-US\">Wages</name>"
                                + "<launch lang=\"es\">es.html</launch><launch lang=\"en-US\">en.html</launch>"),
                "es.html",
                "en.html",
                "app.js");

        assertThat(intake.structure().orElseThrow().units().get(0).launch()).isEqualTo("en.html");
        assertThat(item(intake, "Wages").reason()).contains("started at en.html", "those in es are left out");
        assertThat(item(intake, "app.js").fate()).isEqualTo(Fate.EXACT);
    }

    private static String activity(String id, String content) {
        return "<activity id=\"" + id + "\" type=\"urn:type\">" + content + "</activity>";
    }

    private static ImportedItem item(Intake intake, String label) {
        List<ImportedItem> found = intake.items().stream()
                .filter(item -> item.label().equals(label))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Intake intake(String activities, String... pages) throws IOException {
        String manifest = "<tincan xmlns=\"http://projecttincan.com/tincan.xsd\"><activities>" + activities
                + "</activities></tincan>";
        return new XapiIntake()
                .read(new MemoryFiles().with("tincan.xml", manifest).withPages(pages), PackageKind.XAPI);
    }
}
