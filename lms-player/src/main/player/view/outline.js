// The outline beside the page: every activity with its state, and what is left.
import { h, put } from '../dom.js';
import { lasting, percent, say } from '../text/text.js';
import { icon } from './icons.js';
import { tick } from './tick.js';

/** More activities than one looks over: their blocks are shut then, but for the current one's and those that were opened. */
const MANY = 30;

/** Fills the outline anew. current is the activity shown, or null at the end of the module. */
export function drawOutline(nav, { attempt, course, newer, blocks = {}, ways }, current, go) {
  const heading = course && course.position ? say('outline.position', course) : say('outline.alone');
  const focused = nav.contains(document.activeElement) && document.activeElement.dataset.place;
  const opened = new Set([...nav.querySelectorAll('details[open]')].map((block) => block.dataset.block));
  const inside = h(
    'div',
    { class: 'side-in' },
    h('h2', {}, heading),
    h('p', { class: 'meta' }, timeLeft(attempt)),
    inBlocks(attempt.activities.filter((activity) => activity === current || !ways.isHidden(activity)), blocks).flatMap((block, i, all) => {
      const list = h('ol', {}, block.activities.map((activity) => h('li', {}, entry(attempt, activity, activity === current, ways.isOpen(activity) && go))));
      if (!block.headings.length) return [list];
      const before = i ? all[i - 1].headings : [];
      const parts = block.headings.map((heading, at) => headingPart(heading, block, ways, !same(heading, before[at]) && go));
      if (attempt.activities.length <= MANY) return [h('h3', {}, joined(parts)), list];
      const open = block.activities.includes(current) || opened.has(String(i));
      const title = h('h3', {}, titleOf(block.headings));
      const leading = parts.filter((part) => part.nodeType);
      return [h('details', { open, 'data-block': i }, h('summary', { 'data-place': `block ${i}` }, title, h('small', {}, doneOf(attempt, block))), leading.length > 0 && h('div', { class: 'leads' }, leading), list)];
    }),
    newer && h('p', { class: 'newer' }, say('outline.newer', { newer: newer.revision, revision: attempt.document.revision })),
  );
  put(nav, inside);
  // rules of a package may have hidden it since
  if (focused) nav.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
}

/** A heading is a way where the rules of its package lead by it; where it is repeated it only names what is under it. */
function headingPart({ key, title }, { activities: [first] }, ways, go) {
  const led = go && ways.headed(first.package, key);
  return led ? h('button', { type: 'button', 'data-place': `heading ${key}`, onclick: () => go(led) }, h('span', {}, title)) : title;
}

const same = (heading, other) => Boolean(other) && heading.key === other.key;

const titleOf = (headings) => headings.map(({ title }) => title).join(' · ');

function joined(parts) {
  return parts.flatMap((part, i) => (i ? [' · ', part] : [part]));
}

/** Runs of activities under the same headings, which may be none. */
function inBlocks(activities, blocks) {
  const runs = [];
  for (const activity of activities) {
    const headings = blocks[activity.short] || [];
    if (!runs.length || titleOf(runs[runs.length - 1].headings) !== titleOf(headings)) runs.push({ headings, activities: [] });
    runs[runs.length - 1].activities.push(activity);
  }
  return runs;
}

function doneOf(attempt, { activities }) {
  return say('outline.doneOf', { done: activities.filter((activity) => attempt.isDone(activity)).length, n: activities.length });
}

/** What cannot be opened now has no way there, and a word why. */
function entry(attempt, activity, isCurrent, go) {
  const { status } = attempt.record(activity);
  const isClosed = !go && !isCurrent;
  const look = [isCurrent && 'current', isClosed && 'closed'].filter(Boolean).join(' ');
  const props = { type: 'button', 'data-place': activity.short, class: look, 'aria-current': isCurrent ? 'step' : null, 'aria-disabled': isClosed ? 'true' : null, onclick: () => go && go(activity) };
  const why = isClosed && h('small', {}, icon('lock'), ' ', say('outline.closed'));
  return h('button', props, tick(status, isCurrent), h('span', {}, activity.title, h('small', {}, detail(attempt, activity)), why));
}

function detail(attempt, activity) {
  const parts = [say(`kind.${activity.kind}`)];
  if (activity.kind === 'quiz') parts.push(say('outline.questions', { n: attempt.questions(activity).length }));
  else if (activity.minutes) parts.push(lasting(activity.minutes));
  const { fraction, score } = attempt.record(activity);
  if (fraction) parts.push(say('outline.watched', { percent: percent(fraction) }));
  if (typeof score === 'number') parts.push(percent(score));
  return parts.join(' · ');
}

function timeLeft(attempt) {
  const minutes = attempt.document.minutes || attempt.activities.reduce((sum, activity) => sum + (activity.minutes || 0), 0);
  if (!attempt.remaining.length) return say('outline.done', { all: lasting(minutes) });
  const left = Math.min(minutes, attempt.minutesLeft);
  return left === minutes ? lasting(minutes) : say('outline.left', { all: lasting(minutes), left: lasting(left) });
}
