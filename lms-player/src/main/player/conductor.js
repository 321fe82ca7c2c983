// Joins the attempt (rules) and the tracker (where it is kept). Screens call it and listen to it.
//
// A tracker is one of track/*.js:
//   start()            → Promise of {document, mediaBase, draws, progress, state, course, exitHref, newer, review, attribution, report};
//                      review says why nothing is recorded: 'review', 'preview', or null where all is
//   attach(attempt)    the attempt that it keeps
//   experience(event)  opened, finished, played, paused, seeked, watched
//   answer(event, how) → Promise of a grade; rejects with {status: 422} for no possible answer
//   retry(event)       another try at a quiz
//   openUnit(activity) → Promise of {id, standard, address, isOwnWindow, mayLeaveFrame}; commitUnit(activity, opening, commit) → Promise of its being
//                      kept; units() → Promise of the headings above such activities, which have windows of their own, and where rules lead; askUnit(activity) asks how the learner stands. Only where the LMS plays external packages
//   keep()             place or preferences changed
//   flush()            → Promise of {saved, waiting, kept}: everything is sent that can be; kept where no system keeps it
//   exit()             → Promise of {href}: the session is over; where to go, or null
//   leave()            the page goes away
// and it calls onStatus({kind, waiting}) and onProgress(activity short, its progress, the whole reply).
import { variantOf } from './model.js';
import { newUuid } from './ids.js';

export class Conductor {
  constructor(attempt, tracker) {
    this.attempt = attempt;
    this.tracker = tracker;
    this.listeners = [];
    this.course = { completed: false, certificate: null };
    this.onAnswered = () => {};
    /** Nothing is known to be saved before the tracker says so. */
    this.status = { kind: 'saving', waiting: 0 };
    tracker.onStatus = (status) => this.show(status);
    tracker.onProgress = (short, told, reply) => this.told(short, told, reply);
    tracker.attach(attempt);
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  /** Whoever shows the status gets the present one and each that follows. */
  showStatus(onStatus) {
    this.onStatus = onStatus;
    onStatus(this.status);
  }

  show(status) {
    this.status = status;
    if (this.onStatus) this.onStatus(status);
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  place(at, step) {
    this.since = Date.now();
    Object.assign(this.attempt.state, { at, step, t: this.since });
    this.tracker.keep();
  }

  prefer(name, value) {
    this.attempt.state.prefs = { ...this.attempt.state.prefs, [name]: value };
    this.tracker.keep();
  }

  open(activity) {
    this.attempt.open(activity);
    // who opens an external package's unit has it recorded by that
    if (activity.kind === 'external-package') this.changed();
    else this.experience(activity, { kind: 'opened' });
  }

  finish(activity) {
    if (this.attempt.isDone(activity)) return;
    this.attempt.finish(activity);
    this.experience(activity, { kind: 'finished' });
  }

  watch(activity, segments, position) {
    this.attempt.watch(activity, segments, position);
    this.experience(activity, { kind: 'watched', segments, position });
  }

  experience(activity, event) {
    this.tracker.experience({ id: newUuid(), activity: activity.short, ...event });
    this.changed();
  }

  /** Promise of the graded answer; until then it stands as waiting. */
  async answer(activity, question, response) {
    const { attempt } = this;
    const { short } = question;
    const how = { question, variant: variantOf(question, attempt.draws), reveal: attempt.isLastTry(activity, question), latency: this.latency() };
    const before = attempt.answersOf(activity)[short];
    const tries = ((before && before.tries) || 0) + 1;
    const event = { id: newUuid(), activity: activity.short, question: short, response };
    event.try = activity.kind === 'data-exercise' ? tries : attempt.record(activity).try || 1;
    attempt.answersOf(activity)[short] = { ...before, response, tries: tries - 1, waiting: true };
    try {
      attempt.answer(activity, question, response, await this.tracker.answer(event, how), tries);
      const answered = attempt.answersOf(activity)[short];
      this.onAnswered(activity, question, answered);
      return answered;
    } catch (problem) {
      if (before) attempt.answersOf(activity)[short] = before;
      else delete attempt.answersOf(activity)[short];
      throw problem;
    } finally {
      this.tracker.keep();
      this.changed();
    }
  }

  /** Milliseconds since the question was shown, or since the answer before on the same page. */
  latency() {
    const since = this.since;
    this.since = Date.now();
    return this.since - since;
  }

  /** Practice counts for nothing and is kept nowhere. */
  practise(activity, question, response, tries) {
    const how = { question, variant: variantOf(question, this.attempt.draws), reveal: true, practice: true };
    const event = { id: newUuid(), activity: activity.short, question: question.short, response, try: tries };
    return this.tracker.answer(event, how);
  }

  retry(activity) {
    this.attempt.retry(activity);
    this.tracker.retry({ id: newUuid(), activity: activity.short });
    this.place(activity.short, 0);
    this.changed();
  }

  told(short, told, reply) {
    const activity = this.attempt.activity(short);
    if (activity && told) this.attempt.adopt(activity, told);
    if (reply && reply.course) this.course = reply.course;
    this.changed();
  }
}
