// The start page of a course where no learning system has one: its modules, what is done of them, and one way on.
import { h, put } from '../dom.js';
import { lasting, percent, say } from '../text/text.js';
import { icon } from './icons.js';
import { tick } from './tick.js';

/**
 * @param course window.LMI_COURSE: {title, description, modules: [{id, title, minutes, href}]}
 * @param system {kept, href(module), standings()}
 */
export async function showCourse(root, { title, description, modules }, system) {
  const standings = await system.standings();
  const all = modules.map((module, i) => ({ ...module, ...standings[i], href: system.href(module) }));
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
      h('p', { class: 'meta' }, say(`course.${system.kept}`)),
    ),
  );
  document.title = title;
}

function wayOn(all, next) {
  if (!next) return say('course.again');
  const isNew = all.every(({ status }) => status === 'not-started');
  return say(isNew ? 'course.begin' : 'course.continue', next);
}

function entry({ title, minutes, href, status, fraction }, isNext) {
  const detail = [minutes && lasting(minutes), status === 'in-progress' && begun(fraction)];
  return h('a', { href, class: isNext ? 'next' : '' }, tick(status, isNext), h('span', {}, title, h('small', {}, detail.filter(Boolean).join(' · '))));
}

/** Where only the store knows, it does not know how far. */
function begun(fraction) {
  return fraction === undefined ? say('course.begun') : say('course.fraction', { percent: percent(fraction) });
}
