// The learner's receipt on exit: what was saved, what is waiting, what still counts.
import { h, newId, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { whatIsLeft } from './remaining.js';

/** known: promises that what is shown has said, or was asked for, how far the learner is. */
export async function showReceipt(player, known) {
  const saved = h('p', { class: 'receipt-saved', role: 'status' }, say('receipt.saving'));
  const title = h('h2', { id: newId('receipt'), tabindex: '-1' }, say(isPreview(player) ? 'preview.title' : 'receipt.title'));
  const leave = h('button', { type: 'button', class: 'btn', onclick: () => depart(player, dialog) }, say('receipt.leave'));
  const stay = h('button', { type: 'button', class: 'btn quiet', onclick: () => dialog.close() }, say(isPreview(player) ? 'preview.stay' : 'receipt.stay'));
  const dialog = h('dialog', { class: 'receipt', 'aria-labelledby': title.id, onclose: () => dialog.remove() }, title, saved, !isPreview(player) && summary(player), h('p', { class: 'ways' }, leave, stay));
  document.body.append(dialog);
  dialog.showModal();
  title.focus();
  put(saved, savedText(player, await player.conductor.tracker.flush()));
  await known;
  if (!isPreview(player)) put(dialog.querySelector('.receipt-summary'), ...summary(player).childNodes);
}

/** Who only looked around has nothing left to do. */
const isPreview = ({ start }) => start.review === 'preview';

/** kept: where no system keeps the steps, how they are kept instead. */
function savedText({ start }, { saved, waiting, kept }) {
  if (start.review) return say(`receipt.${start.review}`);
  if (saved && kept) return `${say(`receipt.${kept}`)} ${say('receipt.resume')}`;
  if (saved) return `${say('receipt.saved')} ${say('receipt.resume')}`;
  return waiting ? say('receipt.waiting', { n: waiting }) : say('receipt.notSaved');
}

function summary({ attempt }) {
  const { remaining, activities, progress } = attempt;
  const items = remaining.map((activity) => h('li', {}, h('strong', {}, activity.title), `: ${whatIsLeft(activity, attempt)}`));
  const score = typeof progress.score === 'number' ? ` ${say('end.score', { score: percent(progress.score) })}.` : '';
  return h(
    'div',
    { class: 'receipt-summary' },
    h('p', {}, say('receipt.done', { done: activities.length - remaining.length, of: activities.length }) + score),
    h('p', {}, say(items.length ? 'receipt.open' : 'receipt.complete')),
    items.length > 0 && h('ul', { class: 'left-list' }, items),
  );
}

/** Ends the session and goes where the system wants; a window of its own is closed or says that it may be. */
async function depart(player, dialog) {
  await player.finish();
  if (player.page && player.page.leave) player.page.leave();
  const { href } = await player.conductor.tracker.exit();
  if (href) {
    location.assign(href);
    return;
  }
  window.close();
  put(dialog, h('h2', {}, say('receipt.title')), h('p', { role: 'status' }, say('receipt.left')));
}
