// The field of a numeric question. A text field, not a number field: people type "154,142" and "9.7 %".
import { h, newId, prose } from '../dom.js';
import { canonicalNumber } from '../number.js';
import { say } from '../text/text.js';

/** {element, read(), lock(), show(response)} like choiceFields. */
export function numericField({ question, prompt, mediaBase }) {
  const label = prose(prompt, mediaBase, 'prose prompt');
  label.id = newId('prompt');
  const unit = question.unit ? h('span', { class: 'unit', id: newId('unit') }, unitName(question.unit)) : null;
  const input = h('input', {
    type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: '24', class: 'num',
    'aria-labelledby': unit ? `${label.id} ${unit.id}` : label.id,
  });
  const element = h('div', { class: 'numeric' }, label, h('div', { class: 'ans' }, input, unit));
  input.addEventListener('input', () => input.removeAttribute('aria-invalid'));
  return {
    element,
    first: input,
    row: element.querySelector('.ans'),
    read() {
      const response = canonicalNumber(input.value);
      if (response !== null) return { response };
      input.setAttribute('aria-invalid', 'true');
      return { problem: say('question.notNumber') };
    },
    lock: (locked) => (input.readOnly = locked),
    show: (response) => (input.value = response),
  };
}

function unitName(unit) {
  return unit === 'percent' ? say('unit.percent') : unit;
}
