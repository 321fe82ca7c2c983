// The blocks of a lesson. Each view is {element} and, where it plays or listens, leave() and pause().
import { h, newId, prose } from '../dom.js';
import { say } from '../text/text.js';
import { exerciseParts } from './exercise.js';
import { icon } from './icons.js';
import { practiceQuestion } from './practice.js';
import { videoBox } from './videobox.js';

const VIEWS = {
  text: (block, activity, player) => ({ element: h('section', {}, prose(block.html, player.start.mediaBase)) }),
  callout,
  figure,
  video: practiceVideo,
  question: (block, activity, player) => ({ element: practice(practiceQuestion(block.question, activity, player)) }),
  'data-exercise': practiceExercise,
  download,
};

export function blockView(block, activity, player) {
  const view = VIEWS[block.kind];
  return view ? view(block, activity, player) : { element: h('section', {}) };
}

function callout(block, activity, player) {
  const tone = ['note', 'tip', 'caution'].includes(block.tone) ? block.tone : 'note';
  const title = h('p', { class: 'call-title' }, block.title || say(`callout.${tone}`));
  return { element: h('section', { class: `call ${tone}`, role: 'note' }, title, prose(block.html, player.start.mediaBase)) };
}

function figure(block, activity, player) {
  const image = h('img', { src: player.start.mediaBase + block.src, alt: block.alt || '', width: block.width, height: block.height, loading: 'lazy' });
  const credit = block.credit && h('small', {}, say('figure.credit', block));
  const caption = (block.caption || credit) && h('figcaption', {}, block.caption && h('span', {}, block.caption), credit);
  return { element: h('section', {}, h('figure', {}, image, caption)) };
}

function practiceVideo(block, activity, player) {
  const box = videoBox(block, player, { record: {}, onWatch: null });
  return { element: h('section', {}, block.title && h('h2', {}, block.title), box.element), leave: box.leave, pause: box.pause };
}

function practiceExercise(block, activity, player) {
  const questions = (block.questions || []).map((question) => practiceQuestion(question, activity, player));
  const parts = exerciseParts(block, player);
  const title = block.title && h('h2', {}, block.title);
  const inside = [title, parts.intro, ...parts.elements, ...questions];
  return { element: questions.length ? practice(...inside) : h('section', { class: 'box' }, inside), leave: parts.leave };
}

function practice(...children) {
  const id = newId('practice');
  const label = h('p', { class: 'practice-label', id }, h('strong', {}, say('practice.label')), ' ', say('practice.note'));
  return h('div', { class: 'box', role: 'group', 'aria-labelledby': id }, label, ...children);
}

function download(block, activity, player) {
  const size = say('download.size', { type: typeName(block), size: bytes(block.bytes) });
  const link = h('a', { class: 'btn quiet', href: player.start.mediaBase + block.src, download: block.fileName || '' }, icon('download'), say('download.verb', { name: block.fileName || block.title }));
  return { element: h('section', { class: 'box' }, h('h2', {}, block.title || block.fileName), prose(block.html, player.start.mediaBase), h('p', { class: 'download' }, link, h('span', { class: 'meta' }, size))) };
}

function typeName({ fileName, type }) {
  return (/\.(\w+)$/.exec(fileName || '') || [null, type || ''])[1].toUpperCase();
}

function bytes(count) {
  return count >= 1048576 ? `${(count / 1048576).toFixed(1)} MB` : `${Math.max(1, Math.round((count || 0) / 1024))} KB`;
}
