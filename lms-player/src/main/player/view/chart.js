// A chart as a figure: title, drawing with its text alternative, legend when there is more than one series.
// It is drawn anew in real pixels when its room changes, so that its labels stay readable on a phone.
import { h, put, svg } from '../dom.js';
import { say } from '../text/text.js';
import { drawBars, drawRows } from './bars.js';
import { drawLines } from './lines.js';

export function chartFigure(chart) {
  const title = h('figcaption', { class: 'chart-title' }, chart.title, unitOf(chart));
  const place = h('div', { class: 'chart' });
  const element = h('figure', { class: 'chart-figure' }, title, legend(chart), place);
  let drawnFor = 0;
  const observer = new ResizeObserver(() => {
    const width = Math.floor(place.clientWidth);
    if (width && width !== drawnFor) put(place, drawing(chart, (drawnFor = width)));
  });
  observer.observe(place);
  return { element, leave: () => observer.disconnect() };
}

function drawing(chart, width) {
  const draw = chart.kind === 'line' ? drawLines : isLong(chart, width) ? drawRows : drawBars;
  const { height, shapes } = draw(chart, width);
  const props = { class: 'drawing', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': chart.alt || chart.title };
  return svg('svg', props, shapes);
}

/** Bars lie down when their names do not fit below them. */
function isLong(chart, width) {
  if (chart.series.length > 1) return false;
  const longest = Math.max(...chart.x.map((name) => String(name).length));
  return longest * 7.5 > width / chart.x.length && chart.x.some((name) => !/^\d/.test(name));
}

/** The unit, unless the axis or the title says it. */
function unitOf({ unit, title }) {
  const isSaid = !unit || unit === 'percent' || title.toLowerCase().includes(unit.toLowerCase());
  return isSaid ? null : h('span', { class: 'meta' }, ` ${say('chart.unit', { unit })}`);
}

function legend({ series }) {
  if (series.length < 2) return null;
  const items = series.map((one, index) =>
    h('li', {}, svg('svg', { class: 'swatch', viewBox: '0 0 24 10', 'aria-hidden': 'true' }, svg('line', { class: `stroke s${index + 1}`, x1: 1, x2: 23, y1: 5, y2: 5 })), one.title || one.name));
  return h('ul', { class: 'legend' }, items);
}
