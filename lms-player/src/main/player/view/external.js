// A part of an external package, in a frame from an origin of its own or in a window of its own. It does not know the player: what a SCO
// commits comes by messages of the page around it, everything else reaches the LMS without the player.
import { h, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { icon } from './icons.js';
import { UnitChannel } from './unitchannel.js';

/** The scripts of a package may do what they like in their frame; they may not take the learner away from here. */
const SANDBOX = 'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-pointer-lock';

/** What films, copying and turning a device need; and the last event of a page, in which many packages say how their learner did. */
const ALLOWED = 'fullscreen; autoplay; picture-in-picture; clipboard-write; encrypted-media; accelerometer; gyroscope; unload';

export function externalPage(activity, player) {
  const { attempt, conductor, ways } = player;
  const { tracker } = conductor;
  if (!tracker.openUnit) return { element: h('p', { class: 'unit-none' }, say('external.onlyHere')) };

  const place = h('div', { class: 'unit', 'aria-live': 'polite' }, h('p', { class: 'meta' }, say('external.opening')));
  const assurance = say(tracker.isReview ? 'external.preview' : 'external.kept');
  const standing = h('p', { class: 'meta unit-standing', role: 'status' });
  let channel = null;
  let isLeft = false;
  let opened = null;
  let asked = null;
  let lastStatus = null;

  async function open() {
    put(place, h('p', { class: 'meta' }, say('external.opening')));
    try {
      const unit = await tracker.openUnit(activity);
      if (isLeft) return;
      opened = unit;
      if (unit.isOwnWindow) showButton(unit);
      else showFrame(unit);
      await tracker.askUnit(activity);
      await askWays();
    } catch (problem) {
      if (problem.status === 409) await player.askRules().then(refused);
      else put(place, h('p', {}, say('external.failed')), h('button', { type: 'button', class: 'btn', onclick: open }, say('external.again')));
    }
  }

  /** The rules of the package do not lead here now; nothing is shown and nothing counts. Who comes back to a place that has closed is led on. */
  function refused() {
    const next = ways.onward(activity, (other) => attempt.isDone(other));
    if (player.isResuming && next && next !== activity && !ways.isComplete(activity)) {
      player.go(next);
      return;
    }
    const go = next && next !== activity && h('button', { type: 'button', class: 'btn', onclick: () => player.go(next) }, h('span', {}, say('external.goTo', next)), icon('next'));
    put(place, h('p', {}, icon('lock'), ' ', say('external.closed')), go);
  }

  function showFrame(unit) {
    const frame = h('iframe', { src: unit.address, title: activity.title, sandbox: SANDBOX, allow: ALLOWED, referrerpolicy: 'no-referrer' });
    const full = h('button', { type: 'button', class: 'btn quiet', onclick: () => frame.requestFullscreen() }, icon('full'), say('external.fullScreen'));
    const isFree = /^SCORM/.test(unit.standard) && !ways.rulesOf(activity);
    const apart = isFree && h('button', { type: 'button', class: 'btn quiet', onclick: () => showApart(unit) }, icon('open'), say('external.apart'));
    put(place, frame, h('div', { class: 'unit-bar' }, h('p', { class: 'meta' }, assurance), apart, document.fullscreenEnabled && full));
    channel = new UnitChannel(frame, unit, {
      commit: (told) => commit(unit, told),
      navigate,
      // who only looks around may look everywhere
      rules: (navigation) => tracker.isReview || player.learn(activity, navigation),
      refused,
    });
  }

  /** What a package cannot do in a frame it may do in a window; first what runs in the frame says its last words. */
  function showApart(unit) {
    channel.close();
    channel = null;
    showButton(unit);
  }

  function showButton(unit) {
    const note = h('p', { class: 'meta', role: 'status' }, tracker.isReview && assurance);
    const show = () => {
      window.open(unit.address, '_blank', 'noopener');
      put(note, say('external.opened'));
    };
    put(place, h('button', { type: 'button', class: 'btn', onclick: show }, icon('open'), say('external.ownWindow', activity)), note);
  }

  async function commit(unit, told) {
    const kept = tracker.commitUnit(activity, unit.id, told);
    if (hasPrerequisites() && isNewStatus(told)) asked = kept.then(askWays).catch(() => {});
    await kept;
    // what is not answered is asked at the next look
    if (told.sequencing && told.sequencing.navigation.isComplete) askRest().catch(() => {});
  }

  /** The LMS itself judges the prerequisites of SCORM 1.2: what is done in one part may open others. */
  function hasPrerequisites() {
    return opened !== null && opened.standard === 'SCORM 1.2' && Boolean(ways.rulesOf(activity));
  }

  async function askWays() {
    if (!hasPrerequisites()) return;
    await player.askRules();
    if (ways.isComplete(activity)) await askRest();
  }

  function isNewStatus({ ended, cmi }) {
    const before = lastStatus;
    lastStatus = `${cmi.core && cmi.core.lesson_status} ${ended}`;
    return lastStatus !== before;
  }

  /** Who completes a package by its rules has nothing left to do in it. */
  async function askRest() {
    const rest = attempt.activities.filter((other) => other.package === activity.package && !attempt.isDone(other));
    for (const other of rest) await tracker.askUnit(other);
  }

  /** SCORM 2004 lets a SCO choose where the learner goes when it has ended. */
  function navigate(request, target) {
    const step = { continue: 1, previous: -1 }[request];
    const next = step ? ways.from(activity, step) : ways.unit(activity.package, target);
    if (next || request === 'continue') player.go(next);
    else if (['exitAll', 'abandonAll', 'suspendAll'].includes(request)) player.exit();
  }

  /** Who comes back from another window may have done much there. */
  function look() {
    if (document.visibilityState === 'visible') tracker.askUnit(activity).then(askWays).catch(() => {});
  }

  function refresh() {
    const { score } = attempt.record(activity);
    const words = [attempt.isDone(activity) && say('external.done'), typeof score === 'number' && say('external.score', { score: percent(score) })];
    put(standing, words.filter(Boolean).join(' '));
  }

  refresh();
  return {
    element: h('div', {}, player.isLedElsewhere && h('p', { class: 'meta' }, say('external.led')), place, standing),
    shown() {
      document.addEventListener('visibilitychange', look);
      open();
    },
    refresh,
    mayOpenMore: hasPrerequisites,
    pause: () => channel && channel.save(),
    /** Promises the activity that the rules of the package lead to by this, or null; who goes elsewhere may. */
    async finish(next) {
      const isOnward = Boolean(next) && next.package === activity.package;
      const led = channel && (await channel.end(isOnward));
      // its last words may be on their way
      if (asked && (await tracker.flush()).saved) await asked;
      // only what a SCO says comes by way of the player
      if (!channel || !channel.isScorm) await tracker.askUnit(activity).catch(() => {});
      return isOnward && led ? ways.unit(activity.package, led) : null;
    },
    leave() {
      isLeft = true;
      document.removeEventListener('visibilitychange', look);
      if (channel) channel.close();
    },
  };
}
