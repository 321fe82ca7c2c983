import { svg } from '../dom.js';
import { number } from '../text/text.js';
import { axisRoom, isValue, valueAxis } from './axes.js';
import { labelled, linear, niceTicks } from './scale.js';

const HEIGHT = 240;
const TOP = 24;
const BOTTOM = 26;
const ROW = 30;
const STACKED_ROW = 40;
const WIDE = 460;

/** Standing bars, from zero; several series stand side by side. */
export function drawBars({ x, series, marks = [], unit }, width) {
  const values = series.flatMap((one) => one.values).filter(isValue);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const left = axisRoom(ticks, unit);
  const right = width - 8;
  const slot = (right - left) / x.length;
  const bar = Math.min(56, (slot * 0.72) / series.length);
  const atY = linear(ticks[0], ticks[ticks.length - 1], HEIGHT - BOTTOM, TOP);
  const shown = labelled(x.length, right - left, 7.5 * longest(x) + 8);
  const shapes = x.map((name, index) => {
    const middle = left + slot * (index + 0.5);
    const bars = series.map((one, place) => standing(one.values[index], middle + (place - series.length / 2) * bar, bar, atY, barClass(place, name, marks)));
    return [bars, shown.has(index) && svg('text', { class: 'label', x: middle, y: HEIGHT - 8, 'text-anchor': 'middle' }, String(name))];
  });
  return { height: HEIGHT, shapes: [valueAxis(ticks, atY, left, right, unit), shapes].flat(3) };
}

/** Lying bars, one below the other, each with its value behind and its name before it, or above where there is no room. */
export function drawRows({ x, series, marks = [], unit }, width) {
  const [{ values }] = series;
  const isWide = width >= WIDE;
  const row = isWide ? ROW : STACKED_ROW;
  const texts = values.map((value) => (isValue(value) ? `${number(value, '#,##0.##')}${unit === 'percent' ? '%' : ''}` : '–'));
  const left = isWide ? Math.min(width * 0.4, 12 + 7.2 * longest(x)) : 0;
  const right = width - 10 - 8 * longest(texts);
  const atX = linear(Math.min(0, ...values.filter(isValue)), Math.max(0, ...values.filter(isValue)), left, right);
  const shapes = x.flatMap((name, index) => {
    const top = index * row;
    const bar = isWide ? top + 6 : top + 20;
    const end = atX(isValue(values[index]) ? values[index] : 0);
    return [
      svg('text', { class: 'row-label', x: 0, y: isWide ? bar + 13 : top + 14 }, String(name)),
      svg('rect', { class: barClass(0, name, marks), x: Math.min(atX(0), end), y: bar, width: Math.abs(end - atX(0)), height: isWide ? 18 : 12, rx: 2 }),
      svg('text', { class: 'row-value', x: Math.max(atX(0), end) + 8, y: bar + (isWide ? 13 : 11) }, texts[index]),
    ];
  });
  return { height: x.length * row, shapes };
}

function longest(names) {
  return Math.max(...names.map((name) => String(name).length));
}

function standing(value, left, width, atY, className) {
  if (!isValue(value)) return null;
  const top = Math.min(atY(value), atY(0));
  return svg('rect', { class: className, x: left + 1, y: top, width: Math.max(1, width - 2), height: Math.abs(atY(value) - atY(0)), rx: 2 });
}

function barClass(place, name, marks) {
  return marks.some((mark) => String(mark) === String(name)) ? 'fill marked' : `fill s${place + 1}`;
}
