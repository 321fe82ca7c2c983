/** @license LMI Learning player, Apache-2.0 */
// Begins: finds the launch, makes the tracker for it, and shows where the learner was.
import { Attempt } from './attempt.js';
import { Conductor } from './conductor.js';
import { h, put } from './dom.js';
import { say, speak } from './text/text.js';
import { trackerFor } from './track/tracker.js';
import { Player } from './view/player.js';

async function begin(root) {
  try {
    const tracker = trackerFor(findLaunch());
    tracker.onStatus = ({ kind }) => kind === 'offline' && showWaiting(root);
    const start = await tracker.start();
    speak(start.document.language);
    document.documentElement.lang = start.document.language;
    const conductor = new Conductor(new Attempt(start), tracker);
    const player = new Player(root, conductor, start);
    window.addEventListener('pagehide', () => player.leave());
    // a page that comes back from the browser's memory begins a new session
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    player.resume();
    root.dataset.ready = 'true';
  } catch (problem) {
    speak(document.documentElement.lang);
    put(root, h('main', { class: 'read' }, h('h1', {}, say('start.failed')), h('p', {}, problem.message)));
    root.dataset.ready = 'failed';
    throw problem;
  }
}

/** The system has not answered yet; it is asked again until it does. */
function showWaiting(root) {
  if (root.dataset.ready === 'waiting') return;
  root.dataset.ready = 'waiting';
  speak(document.documentElement.lang);
  put(root, h('main', { class: 'read' }, h('p', { role: 'status' }, say('start.waiting'))));
}

/** In the LMS the page carries the launch as JSON; in a package module.js has set it beside document and key. */
function findLaunch() {
  const carried = document.getElementById('lmi-launch');
  return carried ? { launch: JSON.parse(carried.textContent) } : window.LMI_MODULE;
}

const root = document.getElementById('lmi-player') || document.body.appendChild(h('div', { id: 'lmi-player' }));
begin(root);
