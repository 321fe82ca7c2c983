package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.ABOUT;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.BASE;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.COURSE;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.block;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.course;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.objective;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.structure;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.unit;
import static org.lmiinstitute.lms.packaging.internal.incoming.cmi5.StructureText.unitAt;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.ImportedItem;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;

/** What becomes of everything in a cmi5 course. */
class Cmi5IntakeTest {

    private static final String TERMS = "moveOn=\"CompletedAndPassed\" masteryScore=\"0.8\" launchMethod=\"OwnWindow\""
            + " activityType=\"" + BASE + "type\"";

    @Test
    void blocksUnitsAndObjectivesAreKept() throws IOException {
        Intake intake = intake(
                structure(
                        COURSE,
                        "<objectives>" + objective("read") + "</objectives>",
                        block(
                                "block",
                                unit(
                                        "au",
                                        TERMS,
                                        ABOUT + "<objectives><objective idref=\"" + BASE + "read\"/></objectives>"
                                                + "<url>au/start.html?lesson=1</url><launchParameters>p=1"
                                                + "</launchParameters><entitlementKey>key</entitlementKey>"))),
                "au/start.html");

        PackageStructure structure = intake.structure().orElseThrow();
        assertThat(structure.standard()).isEqualTo(PackageStandard.CMI5);
        assertThat(structure.id()).isEqualTo(BASE + "course");
        assertThat(structure.language()).isEqualTo("en");
        assertThat(structure.objectives())
                .containsExactly(new PackageStructure.Objective(BASE + "read", "Wages", "How wages are read"));
        assertThat(structure.nodes()).extracting(PackageStructure.Node::key).containsExactly(BASE + "block");
        assertThat(structure.units())
                .containsExactly(new PackageStructure.Unit(
                        BASE + "au",
                        "Wages",
                        "How wages are read",
                        "au/start.html?lesson=1",
                        false,
                        new PackageStructure.Terms(
                                "CompletedAndPassed",
                                0.8,
                                "OwnWindow",
                                "p=1",
                                "key",
                                null,
                                null,
                                null,
                                null,
                                BASE + "type"),
                        List.of(BASE + "read"),
                        null));
        assertThat(intake.counts())
                .containsEntry("course", 1L)
                .containsEntry("objective", 1L)
                .containsEntry("block", 1L)
                .containsEntry("au", 1L)
                .containsEntry("file", 0L);
        assertThat(only(intake, "course").fate()).isEqualTo(Fate.EXACT);
        assertThat(only(intake, "objective").reason()).contains("no page shows it");
        assertThat(only(intake, "block").reason()).contains("description is kept, and no page shows it");
        assertThat(only(intake, "au").reason()).contains("description is kept, and no page shows it");
    }

    /** Section 13.1.5: a system may ignore what it does not know. */
    @Test
    void aVendorsElementIsLeftOutAndSaid() throws IOException {
        Intake intake = intake(structure(COURSE, unitAt("au", "start.html"), "<v:au><v:au/></v:au>"), "start.html");

        assertThat(intake.counts()).containsEntry("extension", 1L).containsEntry("au", 1L);
        assertThat(only(intake, "extension").fate()).isEqualTo(Fate.NOT_IMPORTED);
    }

    @Test
    void aReferenceThatLeadsNowhereIsToldAtItsUnit() throws IOException {
        Intake intake = intake(
                course(unit(
                        "au",
                        "",
                        ABOUT + "<objectives><objective idref=\"" + BASE
                                + "none\"/></objectives><url>start.html</url>")),
                "start.html");

        assertThat(only(intake, "au").fate()).isEqualTo(Fate.APPROXIMATE);
        assertThat(only(intake, "au").reason()).contains("has no objective");
    }

    @Test
    void ofSeveralLanguagesOneIsKeptAndTheOthersAreNamed() throws IOException {
        String titles =
                "<title><langstring lang=\"es\">Salarios</langstring><langstring lang=\"en-US\">Pay</langstring>"
                        + "</title><description><langstring lang=\"en-US\">How</langstring></description>";
        Intake intake = intake(
                structure("<course id=\"" + BASE + "course\">" + titles + "</course>", unitAt("au", "start.html")),
                "start.html");

        assertThat(intake.title()).isEqualTo("Pay");
        assertThat(intake.language()).isEqualTo("en-US");
        assertThat(only(intake, "course").reason()).contains("those in es are left out");
    }

    @Test
    void filesBesideTheStartsAreKept() throws IOException {
        Intake intake = intake(course(unitAt("au", "start.html")), "start.html", "app.js");

        assertThat(only(intake, "file")).isEqualTo(ImportedItem.exact("file", "app.js", "app.js"));
    }

    @Test
    void aThousandUnitsAreReadWithinASecond() throws IOException {
        String structure = course(IntStream.range(0, 1_000)
                .mapToObj(number -> unitAt("au" + number, "start.html?unit=" + number))
                .toArray(String[]::new));

        Intake intake = Assertions.assertTimeout(Duration.ofSeconds(1), () -> intake(structure, "start.html"));

        assertThat(intake.structure().orElseThrow().units()).hasSize(1_000);
        assertThat(intake.counts()).containsEntry("au", 1_000L);
    }

    private static ImportedItem only(Intake intake, String kind) {
        List<ImportedItem> found =
                intake.items().stream().filter(item -> item.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Intake intake(String structure, String... pages) throws IOException {
        return new Cmi5Intake()
                .read(new MemoryFiles().with("cmi5.xml", structure).withPages(pages), PackageKind.CMI5);
    }
}
