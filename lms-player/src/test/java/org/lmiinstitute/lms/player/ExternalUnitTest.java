package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Parts of external packages: whom the player listens to, and what it says where it cannot play them. */
class ExternalUnitTest {

    private static Page page;

    @BeforeAll
    static void begin() {
        page = PlayerModules.page();
    }

    @AfterAll
    static void end() {
        page.close();
    }

    @Test
    void onlyThePageAroundItsOwnScoIsHeard() {
        Object heard = page.evaluate(
                """
                async () => {
                  const { UnitChannel } = await import('/view/unitchannel.js');
                  const frame = document.body.appendChild(document.createElement('iframe'));
                  const heard = [];
                  const commit = async ({ number }) => heard.push(number);
                  const channel = new UnitChannel(frame, { address: 'http://content.test/content/token/scorm' }, { commit });
                  const say = (source, origin, token, number) => channel.hear({ source, origin, data: { type: 'commit', token, number, cmi: {} } });
                  say(frame.contentWindow, 'http://content.test', 'token', 1);
                  say(window, 'http://content.test', 'token', 2);
                  say(frame.contentWindow, 'http://content.test.evil', 'token', 3);
                  say(frame.contentWindow, 'http://content.test', 'another', 4);
                  channel.hear({ source: frame.contentWindow, origin: 'http://content.test', data: null });
                  channel.close();
                  return heard;
                }
                """);

        assertThat(heard).isEqualTo(List.of(1));
    }

    @Test
    void aPackageSaysThatItCannotPlayThem() {
        Object said = page.evaluate(
                """
                async () => {
                  const { externalPage } = await import('/view/external.js');
                  const activity = { short: 'a1', kind: 'external-package', title: 'A part' };
                  return externalPage(activity, { attempt: {}, conductor: { tracker: {} } }).element.textContent;
                }
                """);

        assertThat(said).isEqualTo("This part can only be taken in the learning system that it was published in.");
    }

    @Test
    void aPreviewPlaysThemWhereItsPageSaysAndSaysThatNothingIsRecorded() {
        Object said = page.evaluate(
                """
                async () => {
                  const { externalPage } = await import('/view/external.js');
                  const { PreviewTracker } = await import('/track/preview.js');
                  const activity = { short: 'a1', kind: 'external-package', title: 'A part' };
                  const textOf = (launch) => {
                    const tracker = new PreviewTracker(launch);
                    tracker.openUnit &&= async () => ({ id: 'o', address: 'http://content.test/content/token/scorm', isOwnWindow: true });
                    const shown = externalPage(activity, { attempt: { record: () => ({}), isDone: () => false }, conductor: { tracker } });
                    if (shown.shown) shown.shown();
                    return new Promise((done) => setTimeout(() => done(shown.element.textContent), 0));
                  };
                  return [await textOf({}), await textOf({ units: '/preview/m/units' })];
                }
                """);

        assertThat(said)
                .isEqualTo(
                        List.of(
                                "This part can only be taken in the learning system that it was published in.",
                                "Open “A part” in a window of its ownThis is a preview: nothing is recorded. It has its own look and its own controls."));
    }

    @Test
    void ofALongOutlineTheBlocksStandOpenThatArePlayedOrWereOpened() {
        Object shown = page.evaluate(
                """
                async () => {
                  const { drawOutline } = await import('/view/outline.js');
                  const { Ways } = await import('/ways.js');
                  const activities = Array.from({ length: 40 }, (none, i) => ({ short: `a${i}`, kind: 'external-package', title: `Part ${i}` }));
                  const attempt = {
                    activities, document: {}, remaining: activities, minutesLeft: 0,
                    isDone: (activity) => activity.short === 'a0',
                    record: () => ({ status: 'not-started' }),
                  };
                  const blocks = Object.fromEntries(activities.map(({ short }, i) => [short, [`Block ${Math.floor(i / 10)}`]]));
                  const nav = document.body.appendChild(document.createElement('nav'));
                  const draw = (current) => drawOutline(nav, { attempt, blocks, ways: new Ways(activities) }, activities[current], () => {});
                  const open = () => [...nav.querySelectorAll('details[open] summary')].map((block) => block.innerText.replace(/\\s+/g, ' '));
                  draw(0);
                  const before = open();
                  nav.querySelectorAll('summary')[3].click();
                  draw(11);
                  return [...before, '|', ...open()];
                }
                """);

        assertThat(shown)
                .isEqualTo(List.of(
                        "Block 0 1 of 10 done",
                        "|",
                        "Block 0 1 of 10 done",
                        "Block 1 0 of 10 done",
                        "Block 3 0 of 10 done"));
    }
}
