// The start page of a course that stands alone: its modules, what is done of them in this browser, and one way on.
import { h, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { progressHere } from '../track/local.js';
import { icon } from './icons.js';
import { tick } from './tick.js';

/** @param course window.LMI_COURSE: {title, description, modules: [{id, title, minutes, href}]} */
export function showCourse(root, { title, description, modules }) {
  const all = modules.map((module) => ({ ...module, ...standing(module) }));
  const done = all.filter(({ status }) => status === 'completed').length;
  const next = all.find(({ status }) => status !== 'completed');
  put(
    root,
    h(
      'main',
      { class: 'read course' },
      h('h1', {}, title),
      description && h('p', { class: 'lead' }, description),
      h('p', { class: 'meta' }, done ? say('course.done', { done, of: all.length }) : say('course.modules', { n: all.length })),
      h('p', { class: 'ways' }, h('a', { class: 'btn', href: (next || all[0]).href }, wayOn(all, next), icon('next'))),
      h('ol', { class: 'modules' }, all.map((module) => h('li', {}, entry(module, module === next)))),
      h('p', { class: 'meta' }, say('course.here')),
    ),
  );
  document.title = title;
  root.dataset.ready = 'true';
}

function standing({ id }) {
  return progressHere(id) || { status: 'not-started', fraction: 0 };
}

function wayOn(all, next) {
  if (!next) return say('course.again');
  const isNew = all.every(({ status }) => status === 'not-started');
  return say(isNew ? 'course.begin' : 'course.continue', next);
}

function entry({ title, minutes, href, status, fraction }, isNext) {
  const detail = [minutes && say('outline.minutes', { n: minutes }), status === 'in-progress' && say('course.fraction', { percent: percent(fraction) })];
  return h('a', { href, class: isNext ? 'next' : '' }, tick(status, isNext), h('span', {}, title, h('small', {}, detail.filter(Boolean).join(' · '))));
}
