import { h } from '../dom.js';
import { date, say } from '../text/text.js';

/** Where the numbers come from: publisher, program, table, period, date of retrieval, next release. */
export function sourceLine({ publisher, program, table, period, retrieved, nextRelease, note }) {
  const text = [publisher, program, table, period, retrieved && say('source.retrieved', { date: date(retrieved) })].filter(Boolean).join(', ');
  const next = nextRelease ? say('source.next', { date: date(nextRelease) }) : null;
  return h('p', { class: 'src' }, [`${say('source.line', { text })}.`, note, next].filter(Boolean).join(' '));
}
