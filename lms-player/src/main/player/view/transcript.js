// Chapters and transcript: lists of moments that can be chosen, the present one highlighted.
import { h } from '../dom.js';
import { clock, say } from '../text/text.js';

export function chapterList(chapters, jump) {
  return momentList(chapters.map((chapter) => ({ ...chapter, text: chapter.title })), jump, { title: say('video.chapters'), className: 'chapters' });
}

export function transcriptList(lines, jump) {
  return momentList(lines, jump, { title: say('video.transcript'), hint: say('video.transcriptHint'), className: 'transcript' });
}

function momentList(moments, jump, { title, hint, className }) {
  if (!moments.length) return { element: null, follow: () => {} };
  const buttons = moments.map(({ start, text }) =>
    h('button', { type: 'button', onclick: () => jump(start) }, h('span', { class: 'time' }, clock(start)), h('span', { class: 'line' }, text)));
  const list = h('ol', { class: 'moments', tabindex: '-1' }, buttons.map((button) => h('li', {}, button)));
  let current = -1;
  function follow(at) {
    const index = moments.findIndex(({ start, end }, place) => at >= start && at < (end ?? (moments[place + 1] || { start: Infinity }).start));
    if (index === current) return;
    if (buttons[current]) buttons[current].removeAttribute('aria-current');
    current = index;
    if (!buttons[current]) return;
    buttons[current].setAttribute('aria-current', 'true');
    if (!list.contains(document.activeElement)) keepInSight(list, buttons[current]);
  }
  const heading = h('h2', {}, title);
  return { element: h('section', { class: className }, heading, hint && h('p', { class: 'meta' }, hint), list), follow };
}

/** Scrolls the list, never the page. */
function keepInSight(list, button) {
  const top = button.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + button.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top - list.clientHeight / 3;
}
