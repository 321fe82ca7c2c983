// What SCORM 1.2 calls what scorm.js tells (Run-Time Environment 3.4).
import { CHOICE_SEPARATOR } from '../grade.js';
import { outOf100, statusOf } from './status.js';

const ORIGIN = 'a'.charCodeAt(0);

export const SCORM_12 = {
  api: 'API',
  functions: { initialize: 'LMSInitialize', finish: 'LMSFinish', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', lastError: 'LMSGetLastError' },
  elements: {
    exit: 'cmi.core.exit',
    learner: 'cmi.core.student_id',
    location: 'cmi.core.lesson_location',
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    time: 'cmi.core.session_time',
  },
  /** CMIString4096. */
  stateLimits: [4096],
  idOf: ({ short }) => short,
  duration: timespan,

  /** The score goes with the verdict only; see status.js. */
  verdict({ progress }) {
    const { scorm12 } = statusOf(progress);
    const isScored = typeof progress.score === 'number' && scorm12 !== 'incomplete';
    return { 'cmi.core.lesson_status': scorm12, ...(isScored && score('cmi.core.score', progress.score)) };
  },

  measures: () => ({}),

  objective(activity, { status, score: reached, passed }) {
    const isScored = typeof reached === 'number';
    const verdict = passed ? 'passed' : status === 'completed' ? 'completed' : passed === false ? 'failed' : 'incomplete';
    return { status: verdict, ...(isScored && { 'score.raw': outOf100(reached) }) };
  },

  /** One interaction per answer (3.4.2.6: written, never read). */
  interaction({ question, response, score: reached, correct, variant, at }, key) {
    const isNumeric = question.kind === 'numeric';
    return {
      type: isNumeric ? 'numeric' : 'choice',
      time: new Date(at).toTimeString().slice(0, 8),
      weighting: question.points ?? 1,
      student_response: isNumeric ? response : letters(question, response.split(CHOICE_SEPARATOR)),
      'correct_responses.0.pattern': isNumeric ? key.variants[variant].answer : letters(question, key.correct),
      result: correct ? 'correct' : reached > 0 ? reached.toFixed(2) : 'wrong',
    };
  },
};

function score(element, reached) {
  return { [`${element}.min`]: 0, [`${element}.max`]: 100, [`${element}.raw`]: outOf100(reached) };
}

/** A choice is one character in CMIFeedback: its place in the question, a, b, c. */
function letters(question, ids) {
  const marks = ids.map((id) => String.fromCharCode(ORIGIN + question.choices.findIndex((choice) => choice.id === id)));
  return question.kind === 'choices' ? `{${marks.sort().join(',')}}` : marks[0];
}

/** CMITimespan: HHHH:MM:SS.SS */
function timespan(milliseconds) {
  const seconds = milliseconds / 1000;
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${two((seconds * 100) % 100)}`;
}
