/** @license LMI Learning player, Apache-2.0 */
// Begins: finds the launch, makes the tracker for it, and shows where the learner was.
import { Attempt } from './attempt.js';
import { Conductor } from './conductor.js';
import { h } from './dom.js';
import { say, speak } from './text/text.js';
import { callHome } from './track/callhome.js';
import { courseOf, findLaunch, startTracker } from './track/tracker.js';
import { Usage } from './track/usage.js';
import { showCourse } from './view/course.js';
import { Player } from './view/player.js';
import { showRefusal, showWaiting } from './view/startpages.js';

async function begin(root) {
  const { LMI_COURSE: course } = window;
  speakLike(course || window.LMI_DISPATCH || { language: document.documentElement.lang });
  try {
    await (course ? showCourse(root, course, courseOf(course)) : play(root));
    root.dataset.ready = 'true';
  } catch (problem) {
    showRefusal(root, problem.detail === undefined ? { message: say('start.failed'), detail: problem.message } : problem);
    throw problem;
  }
}

async function play(root) {
  const { tracker, start } = await startTracker(findLaunch(), screenOf(root));
  speakLike(start.document);
  const attempt = new Attempt(start);
  const conductor = new Conductor(attempt, tracker);
  const player = new Player(root, conductor, start);
  onLeave(() => player.leave());
  tellHome(start, conductor, tracker.learner);
  player.resume();
}

/** Where the licence says so, the institute hears of this copy; the learner's own record is another matter. */
function tellHome(start, conductor, learner) {
  callHome(start);
  if (!start.report || start.review) return;
  const usage = new Usage(start, conductor.attempt, learner);
  conductor.listen(() => usage.look());
  conductor.onAnswered = (...what) => usage.answered(...what);
  window.addEventListener('pagehide', () => usage.leave());
}

/** What is shown while there is no module yet. */
function screenOf(root) {
  return {
    onStatus: ({ kind }) => kind === 'offline' && showWaiting(root),
    onRefused(refusal, tracker) {
      onLeave(() => tracker.leave());
      return new Promise((resolve) => showRefusal(root, refusal, resolve));
    },
  };
}

let leave = () => {};

/** What is done when the page goes away; what was to be done before is not. */
function onLeave(work) {
  leave = work;
}

function speakLike({ language }) {
  speak(language);
  document.documentElement.lang = language || 'en';
}

window.addEventListener('pagehide', () => leave());
// a page that comes back from the browser's memory begins a new session
window.addEventListener('pageshow', (event) => event.persisted && location.reload());
begin(document.getElementById('lmi-player') || document.body.appendChild(h('div', { id: 'lmi-player' })));
