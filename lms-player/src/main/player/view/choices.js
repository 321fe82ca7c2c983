// The fields of a choice question: radio buttons or check boxes under the prompt as legend.
import { h, newId, prose } from '../dom.js';
import { choicesResponse, CHOICE_SEPARATOR } from '../grade.js';
import { say } from '../text/text.js';

/** {element, read() → response or throws Problem text, lock(), show(response)} */
export function choiceFields({ question, prompt, mediaBase, order }) {
  const name = newId('choice');
  const several = question.kind === 'choices';
  const inputs = (order || question.choices).map((choice) =>
    h('input', { type: several ? 'checkbox' : 'radio', name, value: choice.id, id: newId('option') }));
  const options = inputs.map((input) => {
    const { html } = question.choices.find(({ id }) => id === input.value);
    return h('div', { class: 'option' }, input, asLabel(prose(html, mediaBase, 'prose plain'), input.id));
  });
  const hint = h('p', { class: 'meta hint' }, say(several ? 'question.several' : 'question.one'));
  const legend = h('legend', {}, ...prose(prompt, mediaBase).childNodes);
  return {
    element: h('fieldset', {}, legend, hint, options),
    first: inputs[0],
    read() {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      return chosen.length ? { response: choicesResponse(chosen) } : { problem: say('question.chooseFirst') };
    },
    lock: (locked) => inputs.forEach((input) => (input.disabled = locked)),
    show(response) {
      const chosen = response.split(CHOICE_SEPARATOR);
      inputs.forEach((input) => (input.checked = chosen.includes(input.value)));
    },
  };
}

function asLabel(content, id) {
  return h('label', { for: id }, ...(content.children.length === 1 && content.firstElementChild.tagName === 'P' ? content.firstElementChild.childNodes : [content]));
}
