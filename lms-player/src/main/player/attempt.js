// A learner's run through one module revision: document, draws, progress and place. Knows the rules, nothing of screens or servers.
import { activityResult, isSettled, moduleResult, EXERCISE_TRIES } from './completion.js';
import { mergeSegments } from './segments.js';
import { activityOf, questionsOf } from './model.js';

/** Version of the state: {v, rev: revision, at: activity, step: place inside it, prefs, seed: of the order of choices, t: when}. */
const STATE_VERSION = 1;

export class Attempt {
  constructor({ document, draws, progress, state }) {
    this.document = document;
    this.draws = draws || {};
    this.progress = { status: 'in-progress', success: null, score: null, ...progress };
    this.progress.activities ||= {};
    this.state = { v: STATE_VERSION, rev: document.revision, at: null, step: 0, prefs: {}, ...state };
    if (!this.state.seed) this.state.seed = Math.random().toString(36).slice(2, 8);
    this.state.rev = document.revision;
    this.settleModule();
  }

  get activities() {
    return this.document.activities;
  }

  activity(short) {
    return activityOf(this.document, short);
  }

  questions(activity) {
    return questionsOf(activity, this.draws);
  }

  /** What is known of an activity; made when first asked for. */
  record(activity) {
    const all = this.progress.activities;
    return (all[activity.short] ||= { status: 'not-started' });
  }

  answersOf(activity) {
    return (this.record(activity).answers ||= {});
  }

  /** The activity to begin with: where the learner was, else the first one that is not done. */
  startAt() {
    const known = this.state.at && this.activity(this.state.at);
    return known || this.activities.find((activity) => !this.isDone(activity)) || this.activities[0];
  }

  isDone(activity) {
    return this.record(activity).status === 'completed';
  }

  open(activity) {
    const record = this.record(activity);
    if (record.status === 'not-started') record.status = 'in-progress';
    return this.settle(activity);
  }

  finish(activity) {
    this.record(activity).finished = true;
    return this.settle(activity);
  }

  watch(activity, segments, position) {
    const record = this.record(activity);
    record.watched = mergeSegments([...(record.watched || []), ...segments], activity.duration);
    record.position = position;
    return this.settle(activity);
  }

  /** Keeps a graded answer, the how-manieth it is of this question; a new try replaces the one before. */
  answer(activity, question, response, grade, tries) {
    this.answersOf(activity)[question.short] = { response, tries, ...grade };
    return this.settle(activity);
  }

  /** Clears the answers for another try at a failed quiz. */
  retry(activity) {
    const record = this.record(activity);
    record.try = (record.try || 1) + 1;
    record.answers = {};
    return this.settle(activity);
  }

  /** The server's word on an activity; what was watched or answered meanwhile is kept. */
  adopt(activity, told) {
    const record = this.record(activity);
    const watched = [...(told.watched || []), ...(record.watched || [])];
    const answers = { ...waitingOf(record, told), ...told.answers };
    Object.assign(record, told, { answers, position: record.position ?? told.position });
    if (activity.kind === 'video') record.watched = mergeSegments(watched, activity.duration);
    return this.settle(activity);
  }

  /** True when the next wrong answer is the last: then the worked solution is shown. */
  isLastTry(activity, question) {
    if (activity.kind !== 'data-exercise') return true;
    return ((this.answersOf(activity)[question.short] || {}).tries || 0) + 1 >= EXERCISE_TRIES;
  }

  /** Is this activity's quiz answered to the end in the present try? */
  isTryFull(activity) {
    const answers = this.answersOf(activity);
    return this.questions(activity).every(({ short }) => answers[short] && !answers[short].waiting);
  }

  openQuestions(activity) {
    const answers = this.answersOf(activity);
    const isOpen = activity.kind === 'quiz' ? ({ short }) => !answers[short] : ({ short }) => !isSettled(answers[short]);
    return this.questions(activity).filter(isOpen);
  }

  get remaining() {
    return this.activities.filter((activity) => !this.isDone(activity));
  }

  get minutesLeft() {
    return this.remaining.reduce((sum, activity) => sum + (activity.minutes || 0), 0);
  }

  get fractionDone() {
    return 1 - this.remaining.length / this.activities.length;
  }

  /** How far an activity is done, 0 to 1. */
  fractionOf(activity) {
    if (this.isDone(activity)) return 1;
    const { length } = this.questions(activity);
    return length ? 1 - this.openQuestions(activity).length / length : this.record(activity).fraction || 0;
  }

  settle(activity) {
    const record = this.record(activity);
    const result = activityResult({ ...activity, questions: this.questions(activity) }, this.asRecord(activity, record));
    record.status = result.status;
    if (activity.kind === 'video') record.fraction = Math.max(result.fraction, record.fraction || 0);
    if (result.score !== null && !(record.score >= result.score)) {
      record.score = result.score;
      record.passed = result.passed;
    }
    this.settleModule();
    return record;
  }

  settleModule() {
    const results = {};
    const activities = this.activities.map((activity) => {
      results[activity.short] = { score: null, passed: null, ...this.record(activity) };
      return { ...activity, points: this.questions(activity).reduce((sum, { points }) => sum + points, 0) };
    });
    const wasCompleted = this.progress.status === 'completed';
    Object.assign(this.progress, moduleResult(activities, results));
    if (wasCompleted) this.progress.status = 'completed';
  }

  asRecord(activity, record) {
    const scores = Object.entries(record.answers || {})
      .filter(([, answer]) => !answer.waiting)
      .map(([short, answer]) => [short, answer.score]);
    return { ...record, opened: record.status !== 'not-started', tries: [Object.fromEntries(scores)] };
  }
}

/** Answers of the same try that are still under way to the server. */
function waitingOf(record, told) {
  if ((told.try || 1) !== (record.try || 1)) return {};
  return Object.fromEntries(Object.entries(record.answers || {}).filter(([, answer]) => answer.waiting));
}
