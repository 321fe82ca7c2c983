// The outline beside the page: every activity with its state, and what is left.
import { h, put } from '../dom.js';
import { percent, say } from '../text/text.js';
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
    inBlocks(attempt.activities.filter((activity) => activity === current || !ways.isHidden(activity)), blocks).flatMap((block, i) => {
      const list = h('ol', {}, block.activities.map((activity) => h('li', {}, entry(attempt, activity, activity === current, ways.isOpen(activity) && go))));
      const title = block.heading && h('h3', {}, block.heading);
      if (!title || attempt.activities.length <= MANY) return [title, list];
      const open = block.activities.includes(current) || opened.has(String(i));
      return [h('details', { open, 'data-block': i }, h('summary', { 'data-place': `block ${i}` }, title, h('small', {}, doneOf(attempt, block))), list)];
    }),
    newer && h('p', { class: 'newer' }, say('outline.newer', { newer: newer.revision, revision: attempt.document.revision })),
  );
  put(nav, inside);
  // rules of a package may have hidden it since
  if (focused) nav.querySelector(`[data-place="${focused}"]`)?.focus();
}

/** Runs of activities under the same heading, which may be none. */
function inBlocks(activities, blocks) {
  const runs = [];
  for (const activity of activities) {
    const title = (blocks[activity.short] || []).join(' · ');
    if (!runs.length || runs[runs.length - 1].heading !== title) runs.push({ heading: title, activities: [] });
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
  else if (activity.minutes) parts.push(say('outline.minutes', { n: activity.minutes }));
  const { fraction, score } = attempt.record(activity);
  if (fraction) parts.push(say('outline.watched', { percent: percent(fraction) }));
  if (typeof score === 'number') parts.push(percent(score));
  return parts.join(' · ');
}

function timeLeft(attempt) {
  const minutes = attempt.document.minutes || attempt.activities.reduce((sum, activity) => sum + (activity.minutes || 0), 0);
  if (!attempt.remaining.length) return say('outline.done', { n: minutes });
  const left = Math.min(minutes, attempt.minutesLeft);
  return left === minutes ? say('outline.minutes', { n: minutes }) : say('outline.left', { n: minutes, left });
}
