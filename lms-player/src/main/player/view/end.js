// After the last activity: what was reached, what is left, and where to go next.
import { h, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { icon } from './icons.js';
import { whatIsLeft } from './remaining.js';

export function endPage(player) {
  const element = h('article', { class: 'end' });
  function refresh() {
    const { attempt } = player;
    const isDone = !attempt.remaining.length;
    const heading = element.querySelector('h1') || h('h1', { tabindex: '-1' });
    put(heading, say(isDone ? 'end.done' : 'end.open'));
    put(element, h('p', { class: 'kick' }, attempt.document.title), heading, isDone ? done(player) : open(player), attribution(player));
  }
  refresh();
  return { element, refresh };
}

function done(player) {
  const { attempt, conductor, start } = player;
  const { score } = attempt.progress;
  return h(
    'div',
    {},
    h('p', {}, say('end.doneText', attempt.document)),
    typeof score === 'number' && h('p', { class: 'score' }, say('end.score', { score: percent(score) })),
    conductor.course.completed && h('p', {}, say('end.courseDone')),
    h('p', { class: 'ways' }, ways(player, start.course, conductor.course)),
  );
}

/** Whose work this is, as the licence wants it said. */
function attribution({ start }) {
  return start.attribution && h('p', { class: 'attribution' }, start.attribution);
}

/** One primary way on: the certificate, else the next module, else leaving. */
function ways(player, course, reached) {
  if (reached.certificate) return [link('btn', reached.certificate, say('end.certificate')), toCourse(player)];
  if (course && course.next) return [link('btn', course.next.href, say('end.nextModule', course.next), icon('next')), toCourse(player)];
  return [h('button', { type: 'button', class: 'btn', onclick: () => player.exit() }, say('end.leave'))];
}

function toCourse({ start }) {
  return start.exitHref && link('btn quiet', start.exitHref, say('end.toCourse'));
}

function link(className, href, ...content) {
  return h('a', { class: className, href }, ...content);
}

function open(player) {
  const { attempt } = player;
  const items = attempt.remaining.map((activity) =>
    h('li', {}, h('button', { type: 'button', class: 'linklike', onclick: () => player.go(activity) }, activity.title), `: ${whatIsLeft(activity, attempt)}`));
  return h('div', {}, h('p', {}, say('end.openText')), h('ul', { class: 'left-list' }, items));
}
