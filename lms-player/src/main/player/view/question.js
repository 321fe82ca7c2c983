// One question with its Check button and feedback: the same in quiz, data exercise and practice.
import { h } from '../dom.js';
import { say } from '../text/text.js';
import { choiceFields } from './choices.js';
import { feedbackPlace, showGrade, showRemark } from './feedback.js';
import { numericField } from './numeric.js';

/** Feedback that takes longer than this is announced as waiting. */
const PATIENCE_MS = 2000;

/**
 * @param how.answer the answer given before, if any: {response, score, correct, feedback, tries, waiting}
 * @param how.mayRepeat tells from an answer whether another try is allowed
 * @param how.lastLine says more below the feedback
 * @param how.onAnswer gets the response, promises the graded answer
 * @param how.onSettled is called when there is nothing left to answer
 * @returns {{element, isSettled(): boolean}}
 */
export function questionForm({ question, prompt, mediaBase, order, answer = null, mayRepeat, lastLine, onAnswer, onSettled }) {
  const fields = (question.kind === 'numeric' ? numericField : choiceFields)({ question, prompt, mediaBase, order });
  const place = feedbackPlace();
  const check = h('button', { type: 'submit', class: 'btn' }, say('question.check'));
  const actions = h('div', { class: 'actions' }, check);
  const form = h('form', { class: `question ${question.kind}`, novalidate: true, onsubmit: submit }, fields.element, fields.row ? null : actions, place);
  if (fields.row) fields.row.append(check);
  let settled = false;

  function submit(event) {
    event.preventDefault();
    if (settled || check.getAttribute('aria-disabled') === 'true') return;
    const { response, problem } = fields.read();
    if (problem) {
      showRemark(place, problem);
      fields.first.focus();
    } else {
      send(response);
    }
  }

  async function send(response) {
    busy(true);
    const patience = setTimeout(() => showRemark(place, say('question.waiting')), PATIENCE_MS);
    try {
      show(await onAnswer(response));
      if (settled && onSettled) onSettled();
    } catch (problem) {
      busy(false);
      showRemark(place, say(problem.status === 422 ? 'question.notNumber' : 'question.failed'));
    } finally {
      clearTimeout(patience);
    }
  }

  function busy(isBusy) {
    fields.lock(isBusy);
    check.setAttribute('aria-disabled', String(isBusy));
  }

  function show(graded) {
    if (graded.waiting) {
      busy(true);
      showRemark(place, say('question.waiting'));
      return;
    }
    settled = graded.correct || !mayRepeat(graded);
    busy(settled);
    check.hidden = settled;
    if (settled && document.activeElement === check) place.focus();
    form.classList.toggle('settled', settled);
    showGrade(place, graded, mediaBase, lastLine && lastLine(graded));
  }

  if (answer && answer.response !== undefined) {
    fields.show(answer.response);
    show(answer);
  }
  return { element: form, show, isSettled: () => settled, place };
}
