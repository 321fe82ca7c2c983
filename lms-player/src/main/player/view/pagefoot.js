import { h, put } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';

/** Back and Next below an activity, Next with the title of what comes. Next stands back while the activity has something to do. */
export function pageFoot(player, activity) {
  const { ways } = player;
  const element = h('nav', { class: 'foot', 'aria-label': say('nav.label') });
  let shown = null;

  /** The rules of a package may lead elsewhere while its unit is shown. */
  function refresh() {
    const before = ways.from(activity, -1);
    const after = ways.from(activity, 1);
    const back = before && !ways.hides('previous', activity, before);
    const onward = !ways.hides('continue', activity, after);
    const look = JSON.stringify([back && before.short, onward && (after ? after.short : 'end')]);
    if (look !== shown) fill(back && backTo(before), onward && onTo(after));
    shown = look;
    if (onward) element.lastChild.classList.toggle('quiet', activity.kind !== 'lesson' && !player.attempt.isDone(activity));
  }

  /** Who stands on a button stands on the one in its place. */
  function fill(...buttons) {
    const isFocused = element.contains(document.activeElement);
    const isFirst = element.firstChild === document.activeElement;
    put(element, ...buttons);
    if (isFocused) (isFirst ? element.firstChild : element.lastChild)?.focus();
  }

  const backTo = (before) => h('button', { type: 'button', class: 'btn quiet', 'aria-label': say('nav.backTo', before), onclick: () => player.go(before) }, icon('back'), say('nav.back'));

  function onTo(after) {
    const next = after ? say('nav.next', after) : say('nav.end');
    return h('button', { type: 'button', class: 'btn next', onclick: () => player.next(activity) }, h('span', {}, next), icon('next'));
  }

  refresh();
  return { element, refresh };
}
