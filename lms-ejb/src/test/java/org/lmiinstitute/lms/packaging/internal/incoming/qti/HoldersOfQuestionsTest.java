package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** What holds questions is no more exact than they are: files, resources, tests and banks. */
class HoldersOfQuestionsTest {

    private static final String SUMMARY = "Questions in it: 3, of which 1 changed, 1 left out, as their lines say.";
    private static final String THREE = QtiItems.choice("c1") + QtiItems.several("s1") + QtiItems.essay("e1");

    @TempDir
    Path folder;

    @Test
    void aFileOfOneChangedQuestionIsChangedLikeIt() throws IOException {
        String changed = QtiItems.assessmentItem("one")
                .replace(" adaptive", " xmlns='http://www.imsglobal.org/xsd/imsqti_v2p1' adaptive")
                .replace("<itemBody>", "<itemBody><p><object data='sound.mp3' type='audio/mpeg'>A sound</object></p>");
        Intake intake = imported(
                new MemoryFiles()
                        .with(
                                "imsmanifest.xml",
                                "<manifest><resources><resource identifier='r1' type='imsqti_item_xmlv2p1' href='one.xml'>"
                                        + "<file href='one.xml'/></resource></resources></manifest>")
                        .with("one.xml", changed),
                PackageKind.QTI_21);

        String reason = line(intake, "question", "Item one").reason();
        assertThat(line(intake, "question", "Item one").fate()).isEqualTo(Fate.APPROXIMATE);
        assertThat(line(intake, "file", "one.xml").reason()).isEqualTo(reason);
        assertThat(line(intake, "resource", "one.xml").reason()).isEqualTo(reason);
    }

    @Test
    void aBankSaysHowManyOfItsQuestionsChangeOrStayOut() throws IOException {
        Intake intake = imported(
                new MemoryFiles()
                        .with("bank.xml", "<questestinterop>" + THREE + "</questestinterop>")
                        .with("same.xml", "<questestinterop>" + QtiItems.choice("c2") + "</questestinterop>"),
                PackageKind.QTI_12);

        assertThat(line(intake, "file", "bank.xml").reason()).isEqualTo(SUMMARY);
        assertThat(line(intake, "file", "same.xml").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void aTestSaysSoToo() throws IOException {
        Intake intake = imported(new MemoryFiles().with("test.xml", QtiItems.test("Final", THREE)), PackageKind.QTI_12);

        assertThat(line(intake, "test", "Final").reason()).contains("uestions in it: 3, of which 1 changed");
        assertThat(line(intake, "file", "test.xml").reason()).contains("uestions in it: 3, of which 1 changed");
    }

    private Intake imported(MemoryFiles files, PackageKind kind) throws IOException {
        return ReadDelivery.into(folder, new QtiReader(), files, kind);
    }
}
