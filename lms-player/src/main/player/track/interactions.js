// One SCORM 1.2 interaction per answer (RTE 3.4.2.6: cmi.interactions.n is written, never read).
import { CHOICE_SEPARATOR } from '../grade.js';

const ORIGIN = 'a'.charCodeAt(0);

/** Writes the answer as interaction number `index`; systems without interactions simply refuse. */
export function writeInteraction(model, index, question, key, { response, graded, variant, at }) {
  const name = `cmi.interactions.${index}`;
  if (!model.write(`${name}.id`, question.short)) return false;
  model.write(`${name}.type`, question.kind === 'numeric' ? 'numeric' : 'choice');
  model.write(`${name}.time`, at.toTimeString().slice(0, 8));
  model.write(`${name}.weighting`, question.points ?? 1);
  model.write(`${name}.student_response`, question.kind === 'numeric' ? response : letters(question, response.split(CHOICE_SEPARATOR)));
  model.write(`${name}.correct_responses.0.pattern`, question.kind === 'numeric' ? key.variants[variant].answer : letters(question, key.correct));
  model.write(`${name}.result`, graded.correct ? 'correct' : graded.score > 0 ? graded.score.toFixed(2) : 'wrong');
  return true;
}

/** A choice is one character in CMIFeedback: its place in the question, a, b, c. */
function letters(question, ids) {
  const marks = ids.map((id) => String.fromCharCode(ORIGIN + question.choices.findIndex((choice) => choice.id === id)));
  return question.kind === 'choices' ? `{${marks.sort().join(',')}}` : marks[0];
}
