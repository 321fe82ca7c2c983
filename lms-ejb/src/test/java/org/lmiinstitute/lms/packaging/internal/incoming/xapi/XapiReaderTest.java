package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ManifestRefusedException;

class XapiReaderTest {

    private static final String COURSE = "<activity id=\"https://example.org/course\""
            + " type=\"http://adlnet.gov/expapi/activities/course\"><name lang=\"en\">Wages</name>"
            + "<name lang=\"es\">Salarios</name><description lang=\"en\">How wages are read</description>"
            + "<launch lang=\"en\">start.html?level=2</launch><launch lang=\"es\">https://example.org/es</launch></activity>";
    private static final String PART = "<activity id=\"https://example.org/part\"><name>Part</name></activity>";

    @Test
    void theActivityWithAStartIsLaunchedAndTheOthersAreKnownByName() throws IOException {
        XapiPackage read = read(PART, COURSE);

        XapiActivity launched = read.launched();
        assertEquals("https://example.org/course", launched.id());
        assertEquals(Optional.of("http://adlnet.gov/expapi/activities/course"), launched.type());
        assertEquals(Optional.of("Salarios"), launched.name().in(Locale.forLanguageTag("es")));
        assertEquals(
                List.of(
                        new XapiActivity.Launch(Optional.of("en"), "start.html?level=2"),
                        new XapiActivity.Launch(Optional.of("es"), "https://example.org/es")),
                launched.launches());
        assertEquals(2, read.activities().size());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void aLaunchThatLeadsNowhereAndASecondActivityOfAnIdAreItemized() throws IOException {
        XapiPackage read = read(COURSE, COURSE, PART.replace("</activity>", "<launch>gone.html</launch></activity>"));

        assertEquals(
                List.of(
                        "the activity \"https://example.org/course\" is left out",
                        "the package has no file \"gone.html\""),
                read.problems().stream().map(problem -> problem.what()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.html", "../start.html", "/start.html", "javascript:alert(1)", ""})
    void aPackageWithNothingToLaunchIsRefused(String launch) {
        String activity = PART.replace("</activity>", "<launch>" + launch + "</launch></activity>");

        ManifestRefusedException refusal = assertThrows(ManifestRefusedException.class, () -> read(activity));

        assertEquals(
                "nothing in the package can be launched",
                refusal.problems().get(1).what());
    }

    @Test
    void aPackageWithoutManifestAtItsRootIsRefused() {
        MemoryFiles files = new MemoryFiles().with("index.html", "<p>A page</p>");

        assertThrows(ManifestRefusedException.class, () -> XapiReader.read(files));
    }

    private static XapiPackage read(String... activities) throws IOException {
        String manifest = "<tincan xmlns=\"http://projecttincan.com/tincan.xsd\"><activities>"
                + String.join("", activities) + "</activities></tincan>";
        return XapiReader.read(new MemoryFiles().with("tincan.xml", manifest).withPages("start.html"));
    }
}
