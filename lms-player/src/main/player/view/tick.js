import { h, srOnly } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';

/** The round mark of an activity: its state in shape and color, and in words for a screen reader. */
export function tick(status, isCurrent) {
  const done = status === 'completed';
  const look = done ? 'done' : isCurrent ? 'now' : status === 'in-progress' ? 'begun' : 'open';
  return h('span', { class: `tick ${look}` }, done && icon('check'), srOnly(`${say(`status.${status}`)}: `));
}
