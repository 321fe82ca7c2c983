import { h, put } from '../dom.js';
import { say } from '../text/text.js';

/** What the learner must know and do when saving has stopped; empty while all is well. */
export function showNotice(place, { kind }) {
  const text = { expired: 'expired.text', refused: 'refused.text', noApi: 'start.noApi' }[kind];
  if (place.dataset.kind === kind) return;
  place.dataset.kind = kind;
  if (!text) put(place);
  else if (kind === 'noApi') put(place, h('p', {}, say(text)));
  else put(place, h('p', {}, say(text)), h('button', { type: 'button', class: 'btn', onclick: () => location.reload() }, say('expired.reload')));
}
