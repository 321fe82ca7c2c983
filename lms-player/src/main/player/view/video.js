// A video that is tracked: done when enough of it was really played.
import { h, prose, put } from '../dom.js';
import { percent, say } from '../text/text.js';
import { videoBox } from './videobox.js';

export function videoPage(activity, player) {
  const { attempt, conductor } = player;
  const watched = h('p', { class: 'meta watched' });
  const box = videoBox(activity, player, {
    record: attempt.record(activity),
    onWatch: (segments, position) => conductor.watch(activity, segments, position),
    onEvent: (event) => conductor.experience(activity, event),
  });
  function refresh() {
    const values = { percent: percent(attempt.record(activity).fraction || 0), goal: percent(activity.watched) };
    put(watched, say(attempt.isDone(activity) ? 'video.done' : 'video.watched', values));
  }
  refresh();
  const about = activity.description && prose(/^\s*</.test(activity.description) ? activity.description : paragraph(activity.description), player.start.mediaBase);
  return { element: h('div', {}, about, box.element, watched, box.more), refresh, leave: box.leave, pause: box.pause };
}

function paragraph(text) {
  return h('p', {}, text).outerHTML;
}
