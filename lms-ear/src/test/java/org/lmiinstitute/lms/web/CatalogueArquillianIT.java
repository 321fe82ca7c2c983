package org.lmiinstitute.lms.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.curriculum.ContentImporter;
import org.lmiinstitute.lms.event.DemoSessionWanted;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.learning.fixture.Learner;
import org.lmiinstitute.lms.learning.fixture.StudyContent;
import org.lmiinstitute.lms.webinar.fixture.DatedContent;

/** What the catalogue says of an offer is so at this moment. */
@ArquillianTest
class CatalogueArquillianIT {

    @Inject
    private Settings settings;

    @Inject
    private ContentImporter importer;

    @Inject
    private Event<DemoSessionWanted> wanted;

    @Resource
    private UserTransaction transaction;

    @Test
    void aRoundtableThatRunsOrWasHeldClaimsNoRecordingThatIsNotThere() {
        Instant now = Instant.now();
        DatedContent content = DatedContent.empty()
                .roundtable("a-running-roundtable", now.minus(Duration.ofMinutes(10)))
                .roundtable("a-held-roundtable", now.minus(Duration.ofDays(2)))
                .roundtable("a-coming-roundtable", now.plus(Duration.ofDays(2)));
        assertThat(importer.importAll(content.root()).problems()).isEmpty();
        Learner visitor = Learner.signIn(
                settings.publicUrl(),
                "learner@example.org",
                settings.find("LMS_DEMO_PASSWORD").orElseThrow());

        String catalogue = visitor.get("/").body();
        assertThat(item(catalogue, "a-running-roundtable"))
                .contains("Running now")
                .doesNotContain("Recording", "Watch", "seats left");
        assertThat(item(catalogue, "a-held-roundtable"))
                .contains("Held", "No recording yet")
                .doesNotContain("Watch any time", ">Recording<");
        assertThat(item(catalogue, "a-coming-roundtable")).contains("Open for registration", "10 seats left");

        String series = visitor.get("/roundtables").body();
        assertThat(item(series, "a-running-roundtable")).contains("Running now");
        assertThat(item(series, "a-held-roundtable")).contains("No recording yet");
        assertThat(series).doesNotContain("<h2 id=\"past\">Recordings</h2>");
        assertThat(visitor.get("/roundtables/a-held-roundtable").body()).contains("No recording yet");
    }

    @Test
    void aCourseSaysHowManyModulesItHasAndWhetherItEarnsACertificate() {
        StudyContent content = StudyContent.of("facts");
        importer.importAll(content.folder());
        Learner visitor = Learner.signIn(
                settings.publicUrl(),
                "learner@example.org",
                settings.find("LMS_DEMO_PASSWORD").orElseThrow());

        assertThat(item(visitor.get("/").body(), "/courses/facts\""))
                .contains("2 modules · 10 min · certificate · for data users");
    }

    @Test
    void aDemonstrationWithoutDatesGetsSessionsThatSayWhatTheyAre() throws Exception {
        LocalDateTime someday = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .plusDays(20);
        transaction.begin();
        wanted.fire(new DemoSessionWanted(SessionKind.WEBINAR, someday));
        wanted.fire(new DemoSessionWanted(SessionKind.WORKSHOP, someday));
        wanted.fire(new DemoSessionWanted(SessionKind.WORKSHOP, someday.plusDays(1)));
        transaction.commit();
        Learner visitor = Learner.signIn(
                settings.publicUrl(),
                "learner@example.org",
                settings.find("LMS_DEMO_PASSWORD").orElseThrow());

        for (String list : List.of("roundtable", "workshop")) {
            String address = "/" + list + "s/demonstration-" + list;
            assertThat(item(visitor.get("/").body(), address))
                    .contains("Open for registration", "(demonstration)", "No real event");
            assertThat(item(visitor.get("/" + list + "s").body(), address)).contains("(demonstration)");
            assertThat(visitor.get(address).body().split(">Register<")).hasSize(2);
        }
    }

    /** The article of a list that holds a text. */
    private static String item(String page, String text) {
        return Stream.of(page.split("<article"))
                .filter(article -> article.contains(text))
                .reduce((first, last) -> last)
                .orElseThrow()
                .split("</article>")[0];
    }
}
