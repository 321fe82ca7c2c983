// The save state, always in sight: a status region that screen readers announce when it changes.
import { h, put } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';

/** Shorter than this, saving is not worth a word. */
const QUIET_MS = 600;

const LOOK = { saved: 'check', saving: 'wait', here: 'check', offline: 'wait', expired: 'cross', refused: 'cross', noApi: 'check', review: 'check', preview: 'eye' };

export function saveState() {
  const element = h('p', { class: 'save', role: 'status' });
  let shown = '';
  let timer = null;

  function draw({ kind, waiting }) {
    const text = say(`save.${kind}`, { n: waiting });
    if (text === shown) return;
    shown = text;
    element.dataset.kind = kind;
    put(element, icon(LOOK[kind]), h('span', {}, text));
  }

  function show(status) {
    clearTimeout(timer);
    if (status.kind === 'saving' && shown) timer = setTimeout(() => draw(status), QUIET_MS);
    else draw(status);
  }

  return { element, show };
}
