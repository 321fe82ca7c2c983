package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a SCO of a package of others hears from its run-time, where scorm-again by itself would say something else. */
class RunTimeAnswersTest {

    private final Page page = PlayerModules.page();

    @AfterEach
    void close() {
        page.close();
    }

    /** RTE 3.1.7: what has no value is not implemented as an element; what it holds stays. */
    @Test
    void anElementThatHoldsOthersHasNoValueOfItsOwn() {
        open2004();
        assertThat(told("SetValue", "cmi.objectives.0.id", "terms")).isEqualTo("true 0");
        for (String holder :
                List.of("cmi", "cmi.objectives", "cmi.objectives.0", "cmi.objectives.0.score", "adl.nav")) {
            assertThat(told("SetValue", holder, "mistaken")).as(holder).isEqualTo("false 401");
            assertThat(told("GetValue", holder)).as(holder).isEqualTo(" 401");
        }
        assertThat(told("GetValue", "cmi.objectives.0.id")).isEqualTo("terms 0");
    }

    @Test
    void inTheFirstEditionTooItHasNoValue() {
        open12();
        assertThat(told("LMSSetValue", "cmi.core.lesson_status", "incomplete")).isEqualTo("true 0");
        for (String holder : List.of("cmi", "cmi.core", "cmi.core.score", "cmi.interactions")) {
            assertThat(told("LMSSetValue", holder, "mistaken")).as(holder).isEqualTo("false 201");
            assertThat(told("LMSGetValue", holder)).as(holder).isEqualTo(" 201");
        }
        assertThat(told("LMSGetValue", "cmi.core.lesson_status")).isEqualTo("incomplete 0");
    }

    /** RTE 4.2.17: a learner who begins anew has no location. */
    @Test
    void aTextMayBeEmptied() {
        open2004();
        assertThat(told("SetValue", "cmi.location", "page-3")).isEqualTo("true 0");
        assertThat(told("SetValue", "cmi.location", "")).isEqualTo("true 0");
        assertThat(told("GetValue", "cmi.location")).isEqualTo(" 0");
        told("SetValue", "cmi.comments_from_learner.0.comment", "Well said.");
        told("SetValue", "cmi.comments_from_learner.0.location", "page-3");
        assertThat(told("SetValue", "cmi.comments_from_learner.0.location", "")).isEqualTo("true 0");
        assertThat(told("GetValue", "cmi.comments_from_learner.0.location")).isEqualTo(" 0");
        assertThat(told("SetValue", "cmi.score.scaled", "")).isEqualTo("false 406");
    }

    /** Some publishers keep more in the place than an edition asks a learning system to take. */
    @Test
    void aLongPlaceIsKeptAndGivenBack() {
        String place = "p".repeat(3000);
        open2004();
        assertThat(told("SetValue", "cmi.location", place)).isEqualTo("true 0");
        assertThat(told("GetValue", "cmi.location")).isEqualTo(place + " 0");
        assertThat(told("SetValue", "cmi.location", "p".repeat(5000))).isEqualTo("false 406");
        page.evaluate(
                "place => { window.api = answerByTheStandard(new Scorm2004API(quiet), 2004);"
                        + " api.loadFromJSON({ location: place, suspend_data: 'kept', exit: 'suspend' }, 'cmi');"
                        + " api.Initialize(''); }",
                place);
        assertThat(told("GetValue", "cmi.location")).isEqualTo(place + " 0");
        assertThat(told("GetValue", "cmi.suspend_data")).isEqualTo("kept 0");
    }

    @Test
    void inTheFirstEditionTooALongPlaceIsKeptAndGivenBack() {
        String place = "p".repeat(3000);
        open12();
        assertThat(told("LMSSetValue", "cmi.core.lesson_location", place)).isEqualTo("true 0");
        assertThat(told("LMSGetValue", "cmi.core.lesson_location")).isEqualTo(place + " 0");
        page.evaluate(
                "place => { window.api = answerByTheStandard(new Scorm12API(quiet), 12);"
                        + " api.loadFromJSON({ core: { lesson_location: place, lesson_status: 'incomplete' } }, 'cmi');"
                        + " api.LMSInitialize(''); }",
                place);
        assertThat(told("LMSGetValue", "cmi.core.lesson_location")).isEqualTo(place + " 0");
        assertThat(told("LMSGetValue", "cmi.core.lesson_status")).isEqualTo("incomplete 0");
    }

    /** Many programs count in thousandths. */
    @Test
    void aTimeIsTakenInHundredths() {
        open2004();
        assertThat(told("SetValue", "cmi.session_time", "PT1M2.345S")).isEqualTo("true 0");
        told("SetValue", "cmi.interactions.0.id", "capital");
        assertThat(told("SetValue", "cmi.interactions.0.latency", "PT2.3456789S"))
                .isEqualTo("true 0");
        assertThat(told("GetValue", "cmi.interactions.0.latency")).isEqualTo("PT2.34S 0");
        assertThat(told("SetValue", "cmi.session_time", "00:01:02.345")).isEqualTo("false 406");
        open12();
        assertThat(told("LMSSetValue", "cmi.core.session_time", "00:01:02.345")).isEqualTo("true 0");
        told("LMSSetValue", "cmi.interactions.0.id", "capital");
        assertThat(told("LMSSetValue", "cmi.interactions.0.time", "10:20:30.456"))
                .isEqualTo("true 0");
        assertThat(told("LMSSetValue", "cmi.core.session_time", "1 hour")).isEqualTo("false 405");
    }

    /** RTE 3.1.7.6: the index is beyond what is stored. */
    @Test
    void aMemberThatIsNotThereIsAnError() {
        open2004();
        assertThat(told("GetValue", "cmi.interactions.0.id")).isEqualTo(" 301");
        assertThat(told("SetValue", "cmi.interactions.0.id", "capital")).isEqualTo("true 0");
        assertThat(told("GetValue", "cmi.interactions.0.id")).isEqualTo("capital 0");
        assertThat(told("GetValue", "cmi.interactions.0.objectives.0.id")).isEqualTo(" 301");
        assertThat(told("GetValue", "cmi.objectives.7.score.scaled")).isEqualTo(" 301");
        assertThat(told("GetValue", "cmi.interactions.0.description")).isEqualTo(" 403");
    }

    private void open2004() {
        load("scorm2004.min.js");
        page.evaluate("() => { window.api = answerByTheStandard(new Scorm2004API(quiet), 2004); api.Initialize(''); }");
    }

    private void open12() {
        load("scorm12.min.js");
        page.evaluate("() => { window.api = answerByTheStandard(new Scorm12API(quiet), 12); api.LMSInitialize(''); }");
    }

    private void load(String edition) {
        page.evaluate("() => { window.quiet = { logLevel: 5 }; }");
        for (String script : List.of(edition, "answers.js")) {
            RunTime.load(page, script);
        }
    }

    /** The answer to a call and the number of its error. */
    private Object told(String function, String... arguments) {
        String call = "([name, ...said]) => { const told = api[name](...said);"
                + " return told + ' ' + api[name.startsWith('LMS') ? 'LMSGetLastError' : 'GetLastError'](); }";
        return page.evaluate(
                call,
                Stream.concat(Stream.of(function), Arrays.stream(arguments)).toList());
    }
}
