package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
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
    void whoComesToAClosedPartIsLedToWhatIsOpenAndNotDone() {
        Object led = page.evaluate(
                """
                async () => {
                  const { Ways } = await import('/ways.js');
                  const activities = ['a', 'b', 'c', 'd'].map((unit) => ({ short: unit, unit, package: 'p' }));
                  const ways = new Ways(activities);
                  const onward = (rules, ...done) => {
                    ways.learn('p', { continue: null, hidden: [], ...rules });
                    const next = ways.onward(activities[3], ({ unit }) => done.includes(unit));
                    return next && next.unit;
                  };
                  return [onward({ open: ['a', 'b'] }), onward({ open: ['a', 'b'] }, 'a'), onward({ open: ['a', 'b'] }, 'a', 'b'),
                    onward({ open: ['a'], continue: 'c' }), onward({ open: [] })];
                }
                """);

        assertThat(led).isEqualTo(Arrays.asList("a", "b", "a", "c", null));
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
                    const attempt = { record: () => ({}), isDone: () => false };
                    const shown = externalPage(activity, { attempt, conductor: { tracker }, isOwnWindow: async () => true });
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

    /** A page that is asked to go has its last event, and one that stays can still be heard. */
    @Test
    void aUnitThatHasBegunIsAskedToGoAndHeardOut() {
        Object asked = page.evaluate(
                """
                async () => {
                  const { lastWords } = await import('/view/lastwords.js');
                  const unit = { address: 'http://content.test/content/token/files/a.html?endpoint=x' };
                  const after = async (...answers) => {
                    const frame = {};
                    let times = 0;
                    await lastWords({ frame, unit }, async () => answers[times++]);
                    return `${times} ${frame.src}`;
                  };
                  return [await after(false), await after(true, true, true, false)];
                }
                """);

        assertThat(asked).isEqualTo(List.of("1 undefined", "4 http://content.test/content/token/nothing"));
    }

    @Test
    void aUnitThatNeverEndsIsNotWaitedForLong() {
        Object patient = page.evaluate(
                """
                async () => {
                  const { lastWords } = await import('/view/lastwords.js');
                  let times = 0;
                  await lastWords({ frame: {}, unit: { address: 'http://content.test/content/token/files/a.html' } }, async () => ++times > 0);
                  return times > 1;
                }
                """);

        assertThat(patient).isEqualTo(true);
    }

    /** Its last event may both say that it has ended and lead back. */
    @Test
    void aUnitMayLeadBackWhileItIsHeardOut() {
        Object heard = page.evaluate(
                """
                async () => {
                  const { externalPage } = await import('/view/external.js');
                  const asked = [];
                  let shown = null;
                  const tracker = {
                    openUnit: async () => ({ address: 'http://content.test/content/token/files/a.html' }),
                    askUnit: async () => asked.push('standing'),
                    isUnitOpen: async (activity, { address }) => {
                      const frame = shown.element.querySelector('iframe');
                      asked.push(new URL(address).pathname);
                      if (frame) window.dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, origin: 'http://content.test', data: { type: 'returned', token: 'token' } }));
                      return asked.length < 6;
                    },
                  };
                  const attempt = { record: () => ({}), isDone: () => false };
                  const activity = { short: 'a1', kind: 'external-package', title: 'A part' };
                  shown = externalPage(activity, { attempt, conductor: { tracker }, ways: {}, isOwnWindow: async () => false });
                  document.body.append(shown.element);
                  shown.shown();
                  while (!asked.includes('standing')) await new Promise((done) => setTimeout(done, 0));
                  const led = await shown.finish(null);
                  const words = shown.element.textContent;
                  shown.leave();
                  shown.element.remove();
                  return [led, words.includes('You have left this part.')];
                }
                """);

        assertThat(heard).isEqualTo(Arrays.asList(null, true));
    }

    /** cmi5 8.2: what a launch address leads to is good for one session. */
    @Test
    void eachPressOpensAWindowWithASessionOfItsOwn() {
        Object opened = page.evaluate(
                """
                async () => {
                  const { externalPage } = await import('/view/external.js');
                  const windows = [];
                  window.open = () => {
                    const shown = { opener: window, location: { replace: (address) => (shown.address = address) } };
                    windows.push(shown);
                    return shown;
                  };
                  let sessions = 0;
                  const tracker = { openUnit: async () => ({ address: `http://au.test/?fetch=${++sessions}`, isOwnWindow: true }) };
                  const attempt = { record: () => ({}), isDone: () => false };
                  const activity = { short: 'a1', kind: 'external-package', title: 'A part' };
                  const shown = externalPage(activity, { attempt, conductor: { tracker }, isOwnWindow: async () => true });
                  shown.shown();
                  const settled = () => new Promise((done) => setTimeout(done, 0));
                  await settled();
                  const before = sessions;
                  for (const press of [1, 2]) {
                    shown.element.querySelector('button').click();
                    await settled();
                  }
                  return [before, ...windows.map(({ address, opener }) => `${address} ${opener}`)];
                }
                """);

        assertThat(opened).isEqualTo(List.of(0, "http://au.test/?fetch=1 null", "http://au.test/?fetch=2 null"));
    }

    @Test
    void thePageOfAPreviewBringsTheHeadingsOfItsOutline() {
        Object found = page.evaluate(
                """
                async () => {
                  const { PreviewTracker } = await import('/track/preview.js');
                  const places = [{ activity: 'a1', blocks: [{ key: 'k', title: 'At work' }] }, { activity: 'a2', blocks: [] }];
                  const titles = async (launch) => {
                    const { blocks } = await new PreviewTracker(launch).units();
                    return Object.entries(blocks).map(([short, headings]) => `${short} ${headings.map(({ title }) => title)}`);
                  };
                  return [...await titles({ units: '/preview/m/units', places }), ...await titles({})];
                }
                """);

        assertThat(found).isEqualTo(List.of("a1 At work", "a2 "));
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
                  const blocks = Object.fromEntries(activities.map(({ short }, i) => [short, [{ key: `b${Math.floor(i / 10)}`, title: `Block ${Math.floor(i / 10)}` }]]));
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

    /** Where the rules of a package lead by a heading it is a button, once; elsewhere it only names what is under it. */
    @Test
    void aHeadingIsAWayWhereTheRulesLeadByIt() {
        Object shown = page.evaluate(
                """
                async () => {
                  const { drawOutline } = await import('/view/outline.js');
                  const { Ways } = await import('/ways.js');
                  const activities = ['x', 'y', 'z'].map((unit) => ({ short: unit, package: 'p', unit, kind: 'external-package', title: unit }));
                  const attempt = { activities, document: {}, remaining: activities, minutesLeft: 0, isDone: () => false, record: () => ({ status: 'not-started' }) };
                  const [one, two, three] = ['One', 'Two', 'Three'].map((title) => ({ key: title, title }));
                  const blocks = { x: [one], y: [one, two], z: [three] };
                  const ways = new Ways(activities);
                  ways.learn('p', { continue: null, previous: null, open: ['x'], headings: { One: 'x', Two: 'y' }, hidden: [], hiddenControls: [] });
                  const nav = document.body.appendChild(document.createElement('nav'));
                  const gone = [];
                  drawOutline(nav, { attempt, blocks, ways }, activities[0], (activity) => gone.push(activity.short));
                  nav.querySelectorAll('h3 button').forEach((heading) => heading.click());
                  return [...[...nav.querySelectorAll('h3')].map((heading) => heading.innerHTML.replace(/<.?span>/g, '').replace(/<button[^>]*>/g, '<button>')), ...gone];
                }
                """);

        assertThat(shown).isEqualTo(List.of("<button>One</button>", "One · <button>Two</button>", "Three", "x", "y"));
    }

    /** Who comes back goes on where the package leads; who has completed it, where they were. */
    @Test
    void whoComesBackGoesOnWhereThePackageLeads() {
        Object shown = page.evaluate(
                """
                async () => {
                  const { Ways } = await import('/ways.js');
                  const activities = ['x', 'y'].map((unit) => ({ package: 'p', unit }));
                  const ways = new Ways(activities);
                  const resumed = (rules) => (ways.learn('p', rules), ways.resumed(activities[1]).unit);
                  return [ways.resumed(activities[1]).unit, resumed({ continue: 'x' }), resumed({ continue: 'x', isComplete: true }), resumed({ continue: null })];
                }
                """);

        assertThat(shown).isEqualTo(List.of("y", "x", "y", "y"));
    }
}
