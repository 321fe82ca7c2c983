package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of the player that need no screen. */
class RulesTest {

    private static Page page;

    @BeforeAll
    static void open() {
        page = PlayerModules.page();
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void playingAtTheWallClocksPaceIsOneRange() {
        assertThat(played("clock.tick(0, 0, 1); clock.tick(5, 5000, 1); clock.tick(10, 10000, 1);"))
                .isEqualTo("[[0,10]]");
    }

    @Test
    void doubleSpeedMayMoveTwiceAsFast() {
        assertThat(played("clock.tick(0, 0, 2); clock.tick(10, 5000, 2);")).isEqualTo("[[0,10]]");
    }

    /** A busy browser tells a position twice, and then at once what was played meanwhile. */
    @Test
    void whatIsToldLateWasPlayed() {
        assertThat(played(
                        "clock.tick(0, 0, 1); clock.tick(1, 1000, 1); clock.tick(1, 4000, 1); clock.tick(4, 4005, 1);"))
                .isEqualTo("[[0,4]]");
    }

    @Test
    void waitingLongBuysNoLongJump() {
        assertThat(
                        played(
                                "clock.tick(0, 0, 1); clock.tick(0, 60000, 1); clock.tick(0, 61000, 1); clock.tick(30, 61005, 1); clock.tick(31, 62005, 1);"))
                .isEqualTo("[[30,31]]");
    }

    @Test
    void jumpingAheadLeavesAGap() {
        assertThat(
                        played(
                                "clock.tick(0, 0, 1); clock.tick(4, 4000, 1); clock.tick(300, 4300, 1); clock.tick(302, 6300, 1);"))
                .isEqualTo("[[0,4],[300,302]]");
    }

    @Test
    void jumpingBackBeginsANewRange() {
        assertThat(
                        played(
                                "clock.tick(10, 0, 1); clock.tick(20, 10000, 1); clock.tick(5, 10100, 1); clock.tick(6, 11100, 1);"))
                .isEqualTo("[[10,20],[5,6]]");
    }

    @Test
    void whatWasTakenIsNotToldAgain() {
        assertThat(played("clock.tick(0, 0, 1); clock.tick(10, 10000, 1); clock.take(); clock.tick(12, 12000, 1);"))
                .isEqualTo("[[10,12]]");
    }

    /** SCORM 1.2 CMIString4096: a module far larger than any of ours, every question answered, a video watched in crumbs. */
    @Test
    void theSuspendDataOfAHugeModuleFits() {
        var length = (int)
                page.evaluate(
                        """
                async () => {
                  const { pack, LIMIT } = await import('/track/compact.js');
                  const WHO = '0190b6c0-0000-7000-8000-0000000000aa';
                  const id = (n) => (0x10000000 + n * 7919).toString(16);
                  const activities = {};
                  for (let a = 0; a < 12; a++) {
                    const answers = {};
                    for (let q = 0; q < 40; q++) answers[id(a * 100 + q)] = { response: q % 2 ? 'a[,]b[,]d' : '1234567.891', tries: 2, score: 1, correct: true, feedback: 'x'.repeat(500) };
                    const watched = Array.from({ length: 120 }, (none, n) => [n * 10.1234, n * 10.1234 + 3.333]);
                    activities[id(a)] = { status: 'in-progress', score: 1 / 3, passed: false, try: 3, answers, watched, position: 1234.567 };
                  }
                  const text = pack({ state: { v: 1, rev: '12.34', at: id(3), step: 17, prefs: { speed: 1.25, captions: true }, seed: 'abc123', who: { learner: WHO, registration: WHO } }, draws: {}, activities });
                  if (text.length > LIMIT) throw new Error(text.length + ' characters');
                  return text.length;
                }
                """);
        assertThat(length).isBetween(1000, 4096);
    }

    @Test
    void whatIsPackedComesBack() {
        assertThat(
                        page.evaluate(
                                """
                        async () => {
                          const { pack, unpack } = await import('/track/compact.js');
                          const snapshot = {
                            state: { v: 1, rev: '1.0', at: 'aaaaaaaa', step: 3, prefs: { speed: 1.25 }, seed: 's', who: { learner: '0190b6c0-0000-7000-8000-0000000000aa', registration: '0190b6c0-0000-7000-8000-0000000000bb' } }, draws: { bbbbbbbb: 2, cccccccc: ['dddddddd'] },
                            activities: { aaaaaaaa: { status: 'completed', score: 0.75, passed: true, try: 2, answers: { dddddddd: { response: 'a[,]b', tries: 1 }, eeeeeeee: { response: '9.7', tries: 3 } }, watched: [[0, 12.5]], position: 12.5 } },
                          };
                          const same = JSON.stringify(unpack(pack(snapshot)).state) === JSON.stringify(snapshot.state);
                          const { activities, draws } = unpack(pack(snapshot));
                          const { status, score, passed, answers, watched, position } = activities.aaaaaaaa;
                          return JSON.stringify([same, draws, status, score, passed, activities.aaaaaaaa.try, answers, watched, position]);
                        }
                        """))
                .isEqualTo(
                        "[true,{\"bbbbbbbb\":2,\"cccccccc\":[\"dddddddd\"]},\"completed\",0.75,true,2,"
                                + "{\"dddddddd\":{\"response\":\"a[,]b\",\"tries\":1},\"eeeeeeee\":{\"response\":\"9.7\",\"tries\":3}},[[0,12.5]],12.5]");
    }

    /** What completion and resume need is kept to the last, and so is how the learner is called in reports of use. */
    @Test
    void whereNothingFitsThePlaceAndTheNameAreKept() {
        assertThat(
                        page.evaluate(
                                """
                        async () => {
                          const { pack, unpack } = await import('/track/compact.js');
                          const who = { learner: '0190b6c0-0000-7000-8000-0000000000aa', registration: '0190b6c0-0000-7000-8000-0000000000bb' };
                          const { state } = unpack(pack({ state: { at: 'aaaaaaaa', rev: '1.0', who }, draws: {}, activities: {} }, 10));
                          return `${state.at} ${JSON.stringify(state.who) === JSON.stringify(who)}`;
                        }
                        """))
                .isEqualTo("aaaaaaaa true");
    }

    @Test
    void foreignSuspendDataIsNoStateOfOurs() {
        assertThat(page.evaluate("async () => (await import('/track/compact.js')).unpack('page=3')"))
                .isNull();
        assertThat(page.evaluate("async () => (await import('/track/compact.js')).unpack('')"))
                .isNull();
    }

    @Test
    void whatTakesLongIsToldInHours() {
        assertThat(page.evaluate("async () => [0, 25, 60, 110, 1440].map((await import('/text/text.js')).lasting)"))
                .isEqualTo(List.of("0 min", "25 min", "1 h", "1 h 50 min", "24 h"));
    }

    @Test
    void everyLanguageHasEveryText() {
        assertThat(
                        page.evaluate(
                                """
                        async () => {
                          const { LANGUAGES } = await import('/text/text.js');
                          const keys = (words) => Object.keys(words).sort().join();
                          return Object.keys(LANGUAGES).filter((name) => keys(LANGUAGES[name]) !== keys(LANGUAGES.en)).join();
                        }
                        """))
                .isEqualTo("");
    }

    private static String played(String ticks) {
        return (String) page.evaluate(
                "async () => { const { PlayClock } = await import('/playclock.js'); const clock = new PlayClock(); "
                        + ticks + " return JSON.stringify(clock.take()); }");
    }
}
