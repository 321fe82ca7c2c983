// Both versions of SCORM: everything is written and committed after each step, and suspended from the first moment,
// so that a closed window loses nothing. How the fields are called is in scorm12.js and scorm2004.js.
import { activityOf, allQuestions } from '../model.js';
import { pack, unpack } from './compact.js';
import { NoSystem, Refusal } from './refusal.js';
import { PackageTracker } from './package.js';
import { DataModel, findApi } from './scormapi.js';
import { Spare } from './spare.js';
import { say } from '../text/text.js';

const STATE = 'cmi.suspend_data';
const AGAIN_MS = 5000;
const NOT_WRITTEN_YET = ['', 'not attempted', 'unknown'];

/** SCORM 2004 GetLastError: the window was reloaded, and a run-time serves one session per launch. */
const TERMINATED = '104';

export class ScormTracker extends PackageTracker {
  constructor(words, launch, findModule) {
    super(launch, findModule);
    this.words = words;
    this.answers = [];
  }

  async open() {
    const { words } = this;
    const { elements } = words;
    const api = findApi(words.api);
    if (!api) throw new NoSystem();
    this.begun = Date.now();
    this.model = new DataModel(api, words.functions);
    // some systems refuse a second Initialize after a reload and still serve the data
    if (!this.model.initialize() && !this.model.read(elements.status)) throw this.isOver() ? new Refusal(say('over.title'), say('over.text')) : new NoSystem();
    this.isReview = ['review', 'browse'].includes(this.model.read(elements.mode));
    this.learner = this.model.read(elements.learner);
    if (!this.isReview) this.suspend();
    return unpack(this.newest(this.model.read(STATE)));
  }

  isOver() {
    return this.model.lastError() === TERMINATED;
  }

  /**
   * Suspended at once and for good, also when the module is done. With "normal" a system ends the attempt, and the next visit
   * begins a new one without our state: it would show a finished module as not begun and report it as incomplete.
   *
   * An attempt that nothing was written to counts as completed in many systems once it ends (SCORM 1.2 RTE 3.4.4), so incomplete
   * is written at once too: the learner may be refused before anything is shown.
   */
  suspend() {
    const { exit, status } = this.words.elements;
    this.model.write(exit, 'suspend');
    if (NOT_WRITTEN_YET.includes(this.model.read(status))) this.model.write(status, 'incomplete');
  }

  /** The system's state, or the one that could not be committed at the last visit. */
  newest(kept) {
    this.spare = new Spare(`lmi.scorm.${this.launch.id}.${this.learner}`);
    this.known = kept;
    const spare = this.isReview ? null : this.spare.since(kept);
    if (spare) this.answers = spare.answers;
    return spare ? spare.state : kept;
  }

  attach(attempt) {
    super.attach(attempt);
    this.interactions = Number(this.model.read('cmi.interactions._count')) || 0;
    this.objectives = this.knownObjectives();
    for (const answer of this.answers) this.interaction(answer);
    this.keep();
  }

  /** Where the objectives stand that the system has: of earlier sessions, or of the manifest. */
  knownObjectives() {
    const count = Number(this.model.read('cmi.objectives._count')) || 0;
    return new Map(Array.from({ length: count }, (none, index) => [this.model.read(`cmi.objectives.${index}.id`), index]));
  }

  keep() {
    if (this.isReview || this.finished) return;
    const { words, attempt } = this;
    const { elements } = words;
    const accepted = [
      this.state(),
      this.model.write(elements.location, `${attempt.state.at || ''}:${attempt.state.step || 0}`),
      this.writeAll('', words.verdict(attempt)),
    ].every(Boolean);
    this.writeAll('', words.measures(attempt));
    for (const activity of attempt.activities) this.objective(activity);
    this.model.write(elements.time, words.duration(Date.now() - this.begun));
    this.committed(accepted && this.model.commit());
  }

  /** As much of the state as the system takes. */
  state() {
    return this.words.stateLimits.some((limit) => this.model.write(STATE, pack(this.snapshot(), limit)));
  }

  /** True when all values stand. */
  writeAll(prefix, values) {
    return Object.entries(values)
      .map(([name, value]) => this.model.write(prefix + name, value))
      .every(Boolean);
  }

  /** One objective per activity, where the system takes them. */
  objective(activity) {
    const record = this.attempt.record(activity);
    if (record.status === 'not-started' || this.noObjectives) return;
    const id = this.words.idOf(activity);
    const index = this.objectives.get(id) ?? this.objectives.size;
    const isThere = this.objectives.has(id) || this.model.write(`cmi.objectives.${index}.id`, id);
    if (isThere) this.objectives.set(id, index);
    this.noObjectives = !isThere;
    if (isThere) this.writeAll(`cmi.objectives.${index}.`, this.words.objective(activity, record, this.attempt));
  }

  answered({ activity, response }, question, { score, correct }, { variant, latency }) {
    if (this.isReview) return;
    const answer = { activity, question: question.short, response, score, correct, variant, latency, at: new Date().toISOString() };
    this.answers.push(answer);
    this.interaction(answer);
  }

  /** Systems without interactions simply refuse. */
  interaction(answer) {
    const question = allQuestions(this.document).find(({ short }) => short === answer.question);
    const activity = activityOf(this.document, answer.activity);
    if (!question || !activity || this.noInteractions) return;
    const name = `cmi.interactions.${this.interactions}.`;
    this.noInteractions = !this.model.write(`${name}id`, this.words.idOf(question));
    if (this.noInteractions) return;
    this.writeAll(name, this.words.interaction({ ...answer, question, activity }, this.key[question.short], this.attempt.draws));
    this.interactions++;
  }

  /** A commit that fails is tried again, and the learner sees it meanwhile; should the window close first, the browser has a spare. */
  committed(ok) {
    clearTimeout(this.timer);
    this.unsaved = !ok;
    const waiting = ok ? 0 : this.answers.length + 1;
    if (ok) {
      this.known = this.model.written[STATE];
      this.answers = [];
      this.spare.drop();
    } else {
      this.spare.keep({ known: this.known, state: pack(this.snapshot(), this.words.stateLimits[0]), answers: this.answers });
      this.timer = setTimeout(() => this.keep(), AGAIN_MS);
    }
    this.onStatus({ kind: ok ? 'saved' : 'offline', waiting });
  }

  async flush() {
    this.keep();
    return { saved: !this.unsaved, waiting: this.unsaved ? this.answers.length + 1 : 0 };
  }

  async exit() {
    this.finish();
    return { href: null };
  }

  leave() {
    this.finish();
  }

  finish() {
    if (this.finished) return;
    if (this.attempt) this.keep();
    this.finished = true;
    clearTimeout(this.timer);
    this.model.finish();
  }
}
