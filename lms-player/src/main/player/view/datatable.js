import { h, newId } from '../dom.js';
import { number, say } from '../text/text.js';

/**
 * The data as a real table: caption, column and row headers, tabular figures; long ones scroll inside a focusable frame.
 * Rows that the chart marks are marked here too.
 */
export function dataTable({ caption, columns, rows }, marks = []) {
  const title = h('caption', { id: newId('table') }, caption || say('exercise.table'));
  const head = h('tr', {}, columns.map((column) => h('th', { scope: 'col', class: side(column) }, column.title)));
  const isMarked = (row) => marks.some((mark) => String(mark) === String(row[0]));
  const body = rows.map((row) => h('tr', { class: isMarked(row) && 'marked' }, columns.map((column, index) => cell(column, row[index], index === 0))));
  return h(
    'div',
    { class: 'scroll data', tabindex: '0', role: 'region', 'aria-labelledby': title.id },
    h('table', {}, title, h('thead', {}, head), h('tbody', {}, body)),
  );
}

function cell(column, value, isHeader) {
  const text = number(value, column.format);
  return isHeader ? h('th', { scope: 'row', class: side(column) }, text) : h('td', { class: side(column) }, text);
}

function side(column) {
  return column.numeric && column.format ? 'right' : column.numeric ? 'figure' : 'left';
}
