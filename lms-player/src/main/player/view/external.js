// A part of an external package, in a frame from an origin of its own or in a window of its own. It does not know the player: what a SCO
// commits comes by messages of the page around it, everything else reaches the LMS without the player.
import { h, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { WholePackage } from '../wholepackage.js';
import { icon } from './icons.js';
import { lastWords } from './lastwords.js';
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
  const whole = new WholePackage(activity, player);
  let channel = null;
  let isLeft = false;

  /** What is shown in a frame is opened at once; a window of its own is for the learner to open. */
  async function begin() {
    if (await player.isOwnWindow(activity)) showButton();
    else if (!isLeft) await open();
  }

  async function open() {
    put(place, h('p', { class: 'meta' }, say('external.opening')));
    try {
      const unit = await tracker.openUnit(activity);
      if (isLeft) return;
      whole.opened(unit);
      if (unit.isOwnWindow) showButton();
      else showFrame(unit);
      await tracker.askUnit(activity);
      await whole.askWays();
    } catch (problem) {
      await failed(problem, open);
    }
  }

  async function failed(problem, again) {
    if (problem.status === 409) await player.askRules().then(refused);
    else put(place, h('p', {}, say('external.failed')), h('button', { type: 'button', class: 'btn', onclick: again }, say('external.again')));
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
    const apart = unit.mayLeaveFrame && h('button', { type: 'button', class: 'btn quiet', onclick: showApart }, icon('open'), say('external.apart'));
    put(place, frame, h('div', { class: 'unit-bar' }, h('p', { class: 'meta' }, assurance), apart, document.fullscreenEnabled && full));
    channel = new UnitChannel(frame, unit, {
      commit: (told) => commit(unit, told),
      navigate,
      // who only looks around may look everywhere
      rules: (navigation) => tracker.isReview || player.learn(activity, navigation),
      refused,
      returned: () => over(frame),
    });
  }

  /** A unit that has ended by itself leads back here (cmi5, section 10.2.6). */
  function over(frame) {
    const wasInside = document.activeElement === frame;
    channel.close();
    channel = null;
    const again = h('button', { type: 'button', class: 'btn quiet', onclick: open }, say('external.reopen'));
    put(place, h('p', {}, say('external.over')), again);
    if (wasInside) again.focus();
    ask();
  }

  function ask() {
    return tracker.askUnit(activity).then(() => whole.askWays()).catch(() => {});
  }

  /** What a package cannot do in a frame it may do in a window; first what runs in the frame says its last words. */
  function showApart() {
    channel.close();
    channel = null;
    showButton();
  }

  /** Each press begins a session of its own: the address of one is good for one window. */
  function showButton() {
    const note = h('p', { class: 'meta', role: 'status' }, tracker.isReview && assurance);
    const show = async () => {
      // at once, since later a browser would not let it; what runs in it gets no hold of this window
      const shown = window.open('about:blank', '_blank');
      if (!shown) return put(note, say('external.blocked'));
      shown.opener = null;
      try {
        const unit = await tracker.openUnit(activity);
        whole.opened(unit);
        shown.location.replace(unit.address);
        put(note, say('external.opened'));
      } catch (problem) {
        shown.close();
        await failed(problem, begin);
      }
    };
    put(place, h('button', { type: 'button', class: 'btn', onclick: show }, icon('open'), say('external.ownWindow', activity)), note);
  }

  function commit(unit, told) {
    const kept = tracker.commitUnit(activity, unit.id, told);
    whole.heard(told, kept);
    return kept;
  }

  /** SCORM 2004 lets a SCO choose where the learner goes when it has ended. */
  function navigate(request, target) {
    const step = { continue: 1, previous: -1 }[request];
    const next = step ? ways.from(activity, step) : ways.unit(activity.package, target);
    if (next || request === 'continue') player.go(next);
    else if (['exitAll', 'abandonAll', 'suspendAll'].includes(request)) player.exit();
  }

  /** Who comes back from another window, or from the frame, may have done much there. */
  function look() {
    if (document.visibilityState === 'visible') ask();
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
      window.addEventListener('focus', look);
      begin();
    },
    refresh,
    mayOpenMore: () => whole.hasPrerequisites,
    /** What is shown says how far the learner is, or the LMS is asked; promises that it is known. */
    pause: () => (channel && channel.isScorm ? channel.save() : ask()),
    /** Promises the activity that the rules of the package lead to by this, or null; who goes elsewhere may. */
    async finish(next) {
      const isOnward = Boolean(next) && next.package === activity.package;
      // what ends may lead back here meanwhile, and has no channel then
      const ending = channel;
      const led = ending && (await ending.end(isOnward));
      await whole.settle();
      if (ending && !ending.isScorm) await lastWords(ending, () => tracker.isUnitOpen(activity, ending.unit));
      // only what a SCO says comes by way of the player
      if (!ending || !ending.isScorm) await tracker.askUnit(activity).catch(() => {});
      return isOnward && led ? ways.unit(activity.package, led) : null;
    },
    leave() {
      isLeft = true;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      if (channel) channel.close();
    },
  };
}
