// Axes that can be read in one look: few round numbers, labels that do not touch.

/** Round tick values that cover [min, max] in about `wanted` steps. */
export function niceTicks(min, max, wanted) {
  const step = niceStep((max - min || Math.abs(max) || 1) / wanted);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (none, index) => Number(((first + index) * step).toPrecision(12)));
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = rough / power;
  return power * (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10);
}

/** Lowest value of an axis: zero, unless a line moves far above it in a narrow band. */
export function baseline(kind, values) {
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (min < 0) return min;
  return kind === 'line' && min > max * 0.6 ? min : 0;
}

/** Maps [from0, from1] to [to0, to1]. */
export function linear(from0, from1, to0, to1) {
  return (value) => to0 + ((value - from0) / (from1 - from0 || 1)) * (to1 - to0);
}

/** Which of n labels to show when each needs `room` of `width`: evenly, the first always, the last if it fits. */
export function labelled(count, width, room) {
  const every = Math.max(1, Math.ceil((count * room) / width));
  const shown = new Set();
  for (let index = 0; index < count; index += every) shown.add(index);
  const last = count - 1;
  if (!shown.has(last)) {
    if (last % every < every * 0.7) shown.delete(last - (last % every));
    shown.add(last);
  }
  return shown;
}
