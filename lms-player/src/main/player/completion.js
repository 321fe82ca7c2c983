// When an activity and a module are done. Its Java twin passes the same vectors/completion.json.
import { watchedFraction } from './segments.js';

const EPSILON = 1e-9;

/** A question of a data exercise may be tried this often; then the worked solution shows. */
export const EXERCISE_TRIES = 3;

/** The score of a full try: points-weighted mean over the drawn questions. */
export function quizResult(questions, scores, passMark) {
  const points = sum(questions, (question) => question.points);
  const score = sum(questions, (question) => question.points * (scores[question.short] || 0)) / points;
  return { score, passed: score >= passMark - EPSILON };
}

/** What a record of one activity means: {status, score, passed} and, for a video, fraction. */
export function activityResult(activity, record) {
  const { done, ...result } = RULES[activity.kind](activity, record);
  return { score: null, passed: null, ...result, status: statusOf(done, record) };
}

/** What the results of all activities mean for the module: {status, success, score}. */
export function moduleResult(activities, results) {
  const all = activities.map((activity) => results[activity.short]);
  const counted = activities.filter(({ kind }) => kind === 'quiz' || kind === EXTERNAL);
  return {
    status: all.every((result) => result.status === 'completed') ? 'completed' : 'in-progress',
    success: successOf(activities, results),
    score: meanScore(counted, results),
  };
}

const EXTERNAL = 'external-package';

const RULES = {
  lesson: (activity, record) => ({ done: Boolean(record.finished) }),
  video: (activity, record) => {
    const fraction = watchedFraction(record.watched || [], activity.duration);
    return { fraction, done: fraction >= activity.watched - EPSILON };
  },
  'data-exercise': (activity, record) => ({
    done: activity.questions.every((question) => isSettled((record.answers || {})[question.short])),
  }),
  quiz: (activity, record) => {
    const questions = drawnQuestions(activity, record.drawn);
    const finished = (record.tries || []).filter((answers) => questions.every(({ short }) => short in answers));
    if (!finished.length) return { done: false };
    const best = finished
      .map((answers) => quizResult(questions, answers, activity.passMark))
      .reduce((a, b) => (b.score > a.score ? b : a));
    return { ...best, done: best.passed };
  },
  // an external package says itself how the learner did
  [EXTERNAL]: (activity, { score = null, passed = null }) => ({ done: false, score, passed }),
};

/** A data exercise's question is settled when it is right or no try is left. */
export function isSettled(answer) {
  return Boolean(answer) && (answer.correct || answer.tries >= EXERCISE_TRIES);
}

/** The questions of this learner's quiz: all, or those drawn, in the order drawn. */
export function drawnQuestions(activity, drawn) {
  if (!drawn) return activity.questions;
  return drawn.map((short) => activity.questions.find((question) => question.short === short)).filter(Boolean);
}

function statusOf(done, record) {
  if (done || record.status === 'completed') return 'completed';
  return record.opened ? 'in-progress' : 'not-started';
}

/** Every quiz has to be passed, and every external package that judges; then those packages have to be done, too. */
function successOf(activities, results) {
  const resultsOf = (some) => some.map(({ short }) => results[short]);
  const externals = activities.filter(({ kind }) => kind === EXTERNAL);
  const quizzes = activities.filter(({ kind }) => kind === 'quiz');
  const judged = [...resultsOf(quizzes), ...resultsOf(externals).filter(({ passed }) => typeof passed === 'boolean')];
  if (!judged.length) return null;
  if (judged.every(({ passed }) => passed) && resultsOf(externals).every(({ status }) => status === 'completed')) return 'passed';
  const attempted = resultsOf(activities).every(({ status }) => status !== 'not-started');
  return attempted && judged.some(({ passed }) => passed === false) ? 'failed' : null;
}

/** A quiz weighs its points, an external package one. */
function meanScore(counted, results) {
  const weightOf = ({ kind, points }) => (kind === EXTERNAL ? 1 : points);
  const scored = counted.filter(({ short }) => typeof results[short].score === 'number');
  if (!scored.length) return null;
  return sum(scored, (activity) => weightOf(activity) * results[activity.short].score) / sum(scored, weightOf);
}

function sum(items, value) {
  return items.reduce((total, item) => total + value(item), 0);
}
