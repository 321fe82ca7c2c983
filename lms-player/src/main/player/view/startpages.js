// What is shown before there is a module, or instead of one.
import { h, put } from '../dom.js';
import { say } from '../text/text.js';

/** The system has not answered yet; it is asked again until it does. */
export function showWaiting(root) {
  if (root.dataset.ready === 'waiting') return;
  root.dataset.ready = 'waiting';
  put(root, h('main', { class: 'read' }, h('p', { role: 'status' }, say('start.waiting'))));
}

/** The module cannot be played, and why; onRetry, where trying again makes sense, is called when the learner wants to. */
export function showRefusal(root, { message, detail }, onRetry) {
  const heading = h('h1', { tabindex: '-1' }, message);
  const retry = () => {
    showWaiting(root);
    onRetry();
  };
  put(
    root,
    h(
      'main',
      { class: 'read refusal' },
      heading,
      detail && h('p', {}, detail),
      onRetry && h('p', { class: 'meta' }, say('refusal.kept')),
      onRetry && h('p', { class: 'ways' }, h('button', { type: 'button', class: 'btn', onclick: retry }, say('refusal.retry'))),
    ),
  );
  document.title = message;
  root.dataset.ready = 'failed';
  heading.focus();
}
