// What stays while activities come and go: top bar, progress, outline, the place for the page.
import { h, put } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';
import { saveState } from './savestate.js';

/** Builds the frame into the root; answers its parts. */
export function frame(root, { title, course, exitHref, onExit }) {
  const save = saveState();
  const notice = h('div', { class: 'notice', role: 'alert' });
  const meter = h('i', {});
  const bar = h('div', { class: 'bar', role: 'progressbar', 'aria-label': say('top.progress'), 'aria-valuemin': '0', 'aria-valuemax': '100' }, meter);
  const outline = h('nav', { class: 'side', id: 'outline', 'aria-label': say('outline.label') });
  const main = h('main', { class: 'read', id: 'content' });
  const toggle = h('button', { type: 'button', class: 'btn quiet outline-toggle', 'aria-expanded': 'false', 'aria-controls': 'outline', onclick: () => open(!isOpen()) }, icon('list'), say('top.outline'));
  const exit = h('button', { type: 'button', class: 'btn quiet', onclick: onExit }, say('top.exit'));

  const isOpen = () => toggle.getAttribute('aria-expanded') === 'true';
  function open(wanted) {
    toggle.setAttribute('aria-expanded', String(wanted));
    outline.classList.toggle('shown', wanted);
  }
  outline.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    open(false);
    toggle.focus();
  });

  put(
    root,
    h('a', { class: 'skip', href: '#content' }, say('top.skip')),
    h('header', { class: 'head' }, h('div', { class: 'ptop' }, backLink(course, exitHref), h('span', { class: 't' }, title), toggle, save.element, exit), bar, notice),
    h('div', { class: 'play' }, outline, main),
  );
  return { save, notice, outline, main, closeOutline: () => open(false), showProgress: (fraction) => showProgress(bar, meter, fraction) };
}

function backLink(course, exitHref) {
  if (!exitHref) return null;
  const label = course && course.title ? say('top.back', course) : say('top.backPlain');
  return h('a', { class: 'backlink', href: exitHref, 'aria-label': label }, icon('back'));
}

function showProgress(bar, meter, fraction) {
  const whole = Math.round(fraction * 100);
  bar.setAttribute('aria-valuenow', String(whole));
  meter.style.setProperty('width', `${whole}%`);
}
