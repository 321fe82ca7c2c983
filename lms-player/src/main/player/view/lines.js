import { svg } from '../dom.js';
import { axisRoom, isValue, valueAxis } from './axes.js';
import { baseline, labelled, linear, niceTicks } from './scale.js';

const HEIGHT = 240;
const TOP = 28;
const BOTTOM = 26;

/** A line chart: one line per series, gaps where a value is missing, marked points named. */
export function drawLines({ x, series, marks = [], unit }, width) {
  const values = series.flatMap((one) => one.values).filter(isValue);
  const ticks = niceTicks(baseline('line', values), Math.max(...values), 4);
  const left = axisRoom(ticks, unit);
  const right = width - 18;
  const atX = linear(0, x.length - 1, left, right);
  const atY = linear(ticks[0], ticks[ticks.length - 1], HEIGHT - BOTTOM, TOP);
  const shown = labelled(x.length, right - left, 58);
  return {
    height: HEIGHT,
    shapes: [
      valueAxis(ticks, atY, left, right, unit),
      x.map((name, index) => shown.has(index) && svg('text', { class: 'label', x: atX(index), y: HEIGHT - 8, 'text-anchor': 'middle' }, String(name))),
      series.map((one, index) => svg('path', { class: `line stroke s${index + 1}`, d: path(one.values, atX, atY) })),
      marks.map((mark) => marked(x.findIndex((name) => String(name) === String(mark)), series[0], x, atX, atY)),
    ].flat(2),
  };
}

function path(values, atX, atY) {
  let pen = 'M';
  return values
    .map((value, index) => {
      if (!isValue(value)) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${atX(index).toFixed(1)} ${atY(value).toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
}

function marked(index, { values }, x, atX, atY) {
  if (index < 0 || !isValue(values[index])) return null;
  const isAtEdge = index === 0 ? 'start' : index === values.length - 1 ? 'end' : 'middle';
  return [
    svg('circle', { class: 'mark', cx: atX(index), cy: atY(values[index]), r: 4.5 }),
    svg('text', { class: 'mark-label', x: atX(index), y: atY(values[index]) - 11, 'text-anchor': isAtEdge }, String(x[index])),
  ];
}
