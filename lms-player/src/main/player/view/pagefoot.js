import { h } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';

/** Back and Next below an activity, Next with the title of what comes. Next stands back while the activity has something to do. */
export function pageFoot(player, activity) {
  const before = player.neighbor(activity, -1);
  const after = player.neighbor(activity, 1);
  const next = after ? say('nav.next', after) : say('nav.end');
  const onward = h('button', { type: 'button', class: 'btn next', onclick: () => player.next(activity) }, h('span', {}, next), icon('next'));
  const element = h(
    'nav',
    { class: 'foot', 'aria-label': say('nav.label') },
    before && h('button', { type: 'button', class: 'btn quiet', 'aria-label': say('nav.backTo', before), onclick: () => player.go(before) }, icon('back'), say('nav.back')),
    onward,
  );
  const refresh = () => onward.classList.toggle('quiet', activity.kind !== 'lesson' && !player.attempt.isDone(activity));
  return { element, refresh };
}
