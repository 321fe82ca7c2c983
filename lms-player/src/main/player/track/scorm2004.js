// What SCORM 2004 calls what scorm.js tells (4th edition, Run-Time Environment 4.2), in forms that 3rd-edition systems read too.
import { plainText } from '../dom.js';
import { CHOICE_SEPARATOR } from '../grade.js';
import { promptOf } from '../model.js';
import { isoDuration } from './duration.js';
import { outOf100, scaled, statusOf } from './status.js';

/** localized_string_type: 250 characters are promised. */
const DESCRIPTION = 250;

export const SCORM_2004 = {
  api: 'API_1484_11',
  functions: { initialize: 'Initialize', finish: 'Terminate', get: 'GetValue', set: 'SetValue', commit: 'Commit', lastError: 'GetLastError' },
  elements: {
    exit: 'cmi.exit',
    learner: 'cmi.learner_id',
    location: 'cmi.location',
    mode: 'cmi.mode',
    status: 'cmi.completion_status',
    time: 'cmi.session_time',
  },
  /** 4.2.27: the 4th edition promises 64,000 characters; the 3rd promised 4,000. */
  stateLimits: [64000, 4000],
  idOf: ({ iri }) => iri,
  duration: isoDuration,

  /** The score goes with the verdict only; see status.js. */
  verdict({ progress }) {
    const { completion, success } = statusOf(progress);
    const isScored = typeof progress.score === 'number' && success !== 'unknown';
    return { 'cmi.completion_status': completion, 'cmi.success_status': success, ...(isScored && score('cmi.score', progress.score)) };
  },

  /** 4.2.19: a system with a completion threshold decides by this number alone, so it is 1 only when the module is done. */
  measures: (attempt) => ({ 'cmi.progress_measure': scaled(attempt.fractionDone) }),

  objective(activity, { status, score: reached, passed }, attempt) {
    return {
      description: activity.title.slice(0, DESCRIPTION),
      completion_status: status === 'completed' ? 'completed' : 'incomplete',
      success_status: passed ? 'passed' : passed === false ? 'failed' : 'unknown',
      progress_measure: scaled(attempt.fractionOf(activity)),
      ...(typeof reached === 'number' && score('score', reached)),
    };
  },

  /** 4.2.9: type comes before all that depends on it. */
  interaction({ question, activity, response, score: reached, correct, variant, at, latency }, key, draws) {
    const isNumeric = question.kind === 'numeric';
    return {
      type: isNumeric ? 'numeric' : 'choice',
      'objectives.0.id': activity.iri,
      timestamp: `${at.slice(0, 22)}Z`,
      weighting: question.points ?? 1,
      'correct_responses.0.pattern': isNumeric ? range(key.variants[variant]) : key.correct.join(CHOICE_SEPARATOR),
      learner_response: isNumeric ? real(Number(response)) : response,
      result: correct ? 'correct' : reached > 0 ? real(reached) : 'incorrect',
      latency: isoDuration(latency),
      description: plainText(promptOf(question, draws)).slice(0, DESCRIPTION),
    };
  },
};

function score(element, reached) {
  return { [`${element}.scaled`]: scaled(reached), [`${element}.min`]: 0, [`${element}.max`]: 100, [`${element}.raw`]: outOf100(reached) };
}

/** 4.2.9.1 numeric: min[:]max, both included. */
function range({ answer, tolerance }) {
  return `${real(answer - tolerance)}[:]${real(answer + tolerance)}`;
}

/** real(10,7), never in the form 1e-7. */
function real(value) {
  return value.toFixed(7).replace(/\.?0+$/, '');
}
