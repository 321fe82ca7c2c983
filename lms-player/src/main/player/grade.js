// How an answer becomes a grade. Its Java twin passes the same vectors/grading.json.
import { canonicalNumber } from './number.js';

const EPSILON = 1e-9;

/** Separates the choices of a response, as xAPI writes them. */
export const CHOICE_SEPARATOR = '[,]';

/**
 * Grades a response. Answers null when the response is no possible answer (not a number, no such choice).
 *
 * @param key the question's entry of the answer key
 * @param response xAPI response text: "b", "a[,]c", "9.7"
 * @param options.variant index of the drawn variant of a numeric question
 * @param options.reveal true when no try is left: a wrong answer shows the worked solution too
 * @returns {{score: number, correct: boolean, feedback: string|null}|null}
 */
export function grade(key, response, { variant = 0, reveal = false } = {}) {
  return key.kind === 'numeric'
    ? gradeNumber(key, key.variants[variant], response, reveal)
    : gradeChoices(key, response);
}

/** The response text of chosen ids: sorted, each once. */
export function choicesResponse(ids) {
  return [...new Set(ids)].sort().join(CHOICE_SEPARATOR);
}

function gradeChoices(key, response) {
  const chosen = [...new Set(response.split(CHOICE_SEPARATOR))].sort();
  if (chosen.some((id) => !Object.keys(key.feedback).includes(id))) return null;
  if (key.kind === 'choice' && chosen.length > 1) return null;
  const right = chosen.filter((id) => key.correct.includes(id)).length;
  const wrong = chosen.length - right;
  const score = Math.max(0, (right - wrong) / key.correct.length);
  const feedback = html(...chosen.map((id) => key.feedback[id]), key.general);
  return { score, correct: score === 1, feedback };
}

function gradeNumber(key, variant, response, reveal) {
  const plain = canonicalNumber(response);
  if (plain === null) return null;
  const given = Number(plain);
  if (isNear(given, variant.answer, variant.tolerance)) {
    return { score: 1, correct: true, feedback: html(variant.worked, key.right) };
  }
  const trap = (variant.traps || []).find((slip) => isNear(given, slip.answer, variant.tolerance));
  const said = trap ? trap.feedback : key.wrong;
  return { score: 0, correct: false, feedback: html(said, reveal && variant.worked) };
}

function isNear(given, wanted, tolerance) {
  return Math.abs(given - wanted) <= tolerance + EPSILON;
}

function html(...parts) {
  return parts.filter(Boolean).join('') || null;
}
