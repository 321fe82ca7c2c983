// SCORM 1.2: everything is written and committed after each step, and suspended from the first moment,
// so that a closed window loses nothing.
import { pack, unpack } from './compact.js';
import { writeInteraction } from './interactions.js';
import { PackageTracker } from './package.js';
import { DataModel, findApi } from './scormapi.js';
import { lessonStatus } from './status12.js';

export class Scorm12Tracker extends PackageTracker {
  async start() {
    this.begun = Date.now();
    this.api = findApi();
    this.model = new DataModel(this.api);
    // some systems refuse a second LMSInitialize after a reload and still serve the data
    if (String(this.api.LMSInitialize('')) !== 'true' && !this.model.read('cmi.core.lesson_status')) return this.startMute();
    this.interactions = Number(this.model.read('cmi.interactions._count')) || 0;
    const review = ['review', 'browse'].includes(this.model.read('cmi.core.lesson_mode'));
    this.isReview = review;
    if (!review) this.model.write('cmi.core.exit', 'suspend');
    return { ...this.startFrom(unpack(this.model.read('cmi.suspend_data'))), review };
  }

  /** The system does not answer: the module still works, and says that nothing is reported. */
  startMute() {
    this.isReview = true;
    setTimeout(() => this.onStatus({ kind: 'noApi', waiting: 0 }));
    return this.startFrom(null);
  }

  attach(attempt) {
    super.attach(attempt);
    this.keep();
  }

  keep() {
    if (this.isReview || this.finished) return;
    const { progress, state } = this.attempt;
    const accepted = [
      this.model.write('cmi.suspend_data', pack(this.snapshot())),
      this.model.write('cmi.core.lesson_location', `${state.at || ''}:${state.step || 0}`),
      this.model.write('cmi.core.lesson_status', lessonStatus(progress)),
      ...this.score(progress),
    ].every(Boolean);
    this.objectives();
    this.model.write('cmi.core.session_time', sessionTime(Date.now() - this.begun));
    this.committed(accepted && this.model.commit());
  }

  /** The score goes with the verdict only; see status12.js. */
  score(progress) {
    const { score } = progress;
    if (typeof score !== 'number' || lessonStatus(progress) === 'incomplete') return [];
    const raw = Number((score * 100).toFixed(2));
    return [this.model.write('cmi.core.score.min', 0), this.model.write('cmi.core.score.max', 100), this.model.write('cmi.core.score.raw', raw)];
  }

  /** One objective per activity, where the system takes them. */
  objectives() {
    this.attempt.activities.forEach((activity, index) => {
      const { status, score, passed } = this.attempt.record(activity);
      if (status === 'not-started' || this.noObjectives) return;
      const name = `cmi.objectives.${index}`;
      this.noObjectives = !this.model.write(`${name}.id`, activity.short);
      this.model.write(`${name}.status`, passed ? 'passed' : status === 'completed' ? 'completed' : passed === false ? 'failed' : 'incomplete');
      if (typeof score === 'number') this.model.write(`${name}.score.raw`, Number((score * 100).toFixed(2)));
    });
  }

  answered({ response }, question, graded, variant) {
    if (this.isReview || this.noInteractions) return;
    const told = writeInteraction(this.model, this.interactions, question, this.key[question.short], { response, graded, variant, at: new Date() });
    if (told) this.interactions++;
    else this.noInteractions = true;
  }

  /** A commit that fails is tried again, and the learner sees it meanwhile. */
  committed(ok) {
    clearTimeout(this.timer);
    this.unsaved = !ok;
    this.onStatus(ok ? { kind: 'saved', waiting: 0 } : { kind: 'offline', waiting: 1 });
    if (!ok) this.timer = setTimeout(() => this.keep(), 5000);
  }

  async flush() {
    this.keep();
    return { saved: !this.unsaved, waiting: this.unsaved ? 1 : 0 };
  }

  async exit() {
    this.finish();
    return { href: null };
  }

  leave() {
    this.finish();
  }

  finish() {
    if (this.isReview || this.finished) return;
    this.keep();
    this.finished = true;
    clearTimeout(this.timer);
    this.api.LMSFinish('');
  }
}

/** CMITimespan: HHHH:MM:SS.SS */
function sessionTime(milliseconds) {
  const seconds = milliseconds / 1000;
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${two((seconds * 100) % 100)}`;
}
