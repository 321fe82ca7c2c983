import { svg } from '../dom.js';
import { number } from '../text/text.js';

/** Horizontal grid lines with their values at the left. */
export function valueAxis(ticks, y, left, right, unit) {
  return ticks.flatMap((tick) => [
    svg('line', { class: tick === 0 ? 'grid zero' : 'grid', x1: left, x2: right, y1: y(tick), y2: y(tick) }),
    svg('text', { class: 'label', x: left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, tickText(tick, ticks, unit)),
  ]);
}

/** Room that the widest tick text needs. */
export function axisRoom(ticks, unit) {
  return 14 + 7 * Math.max(...ticks.map((tick) => tickText(tick, ticks, unit).length));
}

function tickText(tick, ticks, unit) {
  const decimals = Math.max(...ticks.map((one) => (String(one).split('.')[1] || '').length));
  const text = number(tick, decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0');
  return unit === 'percent' ? `${text}%` : text;
}

export function isValue(value) {
  return typeof value === 'number' && Number.isFinite(value);
}
