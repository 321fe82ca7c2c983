// A lesson: its blocks one after the other. It remembers how far the learner read and is done at its end.
import { h } from '../dom.js';
import { blockView } from './blocks.js';

const SETTLE_MS = 800;

export function lessonPage(activity, player, step) {
  const views = activity.blocks.map((block) => blockView(block, activity, player));
  const sections = views.map((view, index) => {
    view.element.dataset.step = String(index);
    return view.element;
  });
  const end = h('div', { class: 'end-mark', 'aria-hidden': 'true' });
  const reading = followReading(sections, end, {
    onStep: (index) => player.conductor.place(activity.short, index),
    onEnd: () => player.conductor.finish(activity),
  });
  return {
    element: h('div', { class: 'blocks' }, sections, end),
    shown() {
      if (step > 0 && sections[step]) sections[step].scrollIntoView({ block: 'start' });
      reading.start();
    },
    pause: () => views.forEach((view) => view.pause && view.pause()),
    leave() {
      reading.stop();
      views.forEach((view) => view.leave && view.leave());
    },
  };
}

/** Tells the block at the top of the window once the reader rests there, and when the end came in sight by scrolling. */
function followReading(sections, end, { onStep, onEnd }) {
  let timer = null;
  let told = -1;
  function look() {
    const top = sections.findIndex((section) => section.getBoundingClientRect().bottom > 120);
    const step = top < 0 ? sections.length - 1 : top;
    if (step !== told) onStep((told = step));
  }
  function onScroll() {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE_MS);
    if (end.getBoundingClientRect().top <= window.innerHeight) onEnd();
  }
  return {
    // a frame later: the scrolling that resuming causes is not reading
    start: () => requestAnimationFrame(() => requestAnimationFrame(() => window.addEventListener('scroll', onScroll, { passive: true }))),
    stop() {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    },
  };
}
