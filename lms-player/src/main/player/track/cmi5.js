// cmi5: initialized first, terminated last, completed and passed once per registration; the place and progress are kept
// through the State API under our own state id.
import { pack, unpack } from './compact.js';
import { Endpoint, SessionMemory, authToken, launchParameters } from './cmi5launch.js';
import { Statements, activityObject, answerResult, questionObject, timed } from './cmi5statements.js';
import { Outbox, patiently } from './outbox.js';
import { PackageTracker } from './package.js';
import { promptOf } from '../model.js';
import { newUuid } from '../ids.js';

const STATE_ID = 'lmi.attempt';
const PATIENCE_MS = 5000;
const LARGE = 60000;

export class Cmi5Tracker extends PackageTracker {
  async start() {
    const parameters = launchParameters();
    this.memory = new SessionMemory(parameters);
    this.outbox = this.makeOutbox(parameters);
    const onPause = () => this.onStatus({ kind: 'offline', waiting: this.outbox.items.length });
    this.endpoint = new Endpoint(parameters, await authToken(parameters, this.memory, onPause));
    const { launchData, kept } = await patiently(() => this.load(), onPause);
    const preferences = await this.endpoint.preferences();
    this.launchData = launchData;
    this.told = { ...(kept && kept.told) };
    this.isReview = this.memory.get('terminated') || (launchData.launchMode || 'Normal') !== 'Normal';
    this.statements = new Statements(parameters, launchData, this.document.language);
    this.initialize();
    const start = this.startFrom(kept && unpack(JSON.stringify(kept.attempt)));
    return { ...start, document: this.mastered(), review: this.isReview, muted: preferences.audioPreference === 'off', captions: preferences.audioPreference === 'off' };
  }

  /** Both in one go: to take a store that is only away for one that keeps nothing would begin the module anew. */
  async load() {
    const launchData = await this.endpoint.state('LMS.LaunchData');
    const kept = await this.endpoint.state(STATE_ID, Boolean(launchData));
    return { launchData: launchData || {}, kept: this.newer(kept) };
  }

  /** The kept state, or the one that could not be sent at the last visit if it is newer. */
  newer(kept) {
    const waiting = this.outbox.waiting('state');
    if (!waiting) return kept;
    if (!kept || waiting.body.t > (kept.t || 0)) return waiting.body;
    this.outbox.drop(waiting);
    return kept;
  }

  makeOutbox({ registration }) {
    return new Outbox({
      send: (item, keepalive) => this.endpoint.send(item, keepalive),
      storageKey: `lmi.cmi5.${registration}`,
      onStatus: (status) => this.onStatus(status),
    });
  }

  /** 9.3.2: the first statement of the session, once; a reload goes on with the session. */
  initialize() {
    if (!this.memory.get('begun')) {
      this.memory.set('begun', Date.now());
      this.tell(this.statements.defined('initialized'), true);
    }
    this.begun = this.memory.get('begun');
  }

  /** The system's masteryScore (10.2.4) is the pass mark of the quizzes. */
  mastered() {
    const { masteryScore } = this.launchData;
    if (typeof masteryScore !== 'number') return this.document;
    const activities = this.document.activities.map((activity) => (activity.kind === 'quiz' ? { ...activity, passMark: masteryScore } : activity));
    return { ...this.document, activities };
  }

  keep() {
    if (this.isReview || this.over) return;
    this.judge();
    const body = { attempt: JSON.parse(pack(this.snapshot(), LARGE)), told: this.told, t: Date.now() };
    this.outbox.add({ id: newUuid(), slot: 'state', url: this.endpoint.stateUrl(STATE_ID), method: 'PUT', body });
  }

  /** completed, passed and failed as soon as they are true, completed and passed once per registration (9.3.3 to 9.3.5). */
  judge() {
    const { status, success, score } = this.attempt.progress;
    const scored = typeof score === 'number' ? { score: { scaled: Number(score.toFixed(4)) } } : {};
    const time = Date.now() - this.begun;
    if (success === 'passed' && !this.told.passed) {
      this.told.passed = true;
      this.tell(this.statements.defined('passed', timed(time, { success: true, ...scored })));
    }
    if (success === 'failed' && !this.told.passed && this.memory.get('failed') !== this.failedTry()) {
      this.memory.set('failed', this.failedTry());
      this.tell(this.statements.defined('failed', timed(time, { success: false, ...scored })));
    }
    if (status === 'completed' && !this.told.completed) {
      this.told.completed = true;
      this.tell(this.statements.defined('completed', timed(time, { completion: true })));
    }
  }

  failedTry() {
    return this.attempt.activities.map((activity) => this.attempt.record(activity).try || 1).join();
  }

  experience(event) {
    const activity = this.attempt.activity(event.activity);
    if (event.kind === 'finished') {
      this.tell(this.statements.allowed('experienced', activityObject(activity, this.document.language), { completion: true }));
    }
    if (activity.kind === 'video') this.viewed(activity, event);
    this.keep();
  }

  /** The video profile's statements, without its initialized and completed: their verbs speak of the unit here, once each. */
  viewed(activity, { kind, position = 0, from, to }) {
    const { statements } = this;
    const time = Number(position.toFixed(2));
    if (kind === 'played') this.tell(statements.video('played', activity, { time }));
    if (kind === 'seeked') this.tell(statements.video('seeked', activity, { 'time-from': from, 'time-to': to }));
    if (kind === 'paused') this.tell(statements.video('paused', activity, { time, ...this.watched(activity) }));
  }

  watched(activity) {
    const { watched = [], fraction = 0 } = this.attempt.record(activity);
    return { progress: Number(fraction.toFixed(3)), 'played-segments': watched.map((segment) => segment.join('[.]')).join('[,]') };
  }

  answered({ response }, question, graded) {
    const object = questionObject(question, promptOf(question, this.attempt.draws), this.document.language);
    this.tell(this.statements.allowed('answered', object, answerResult(response, graded)));
  }

  tell(statement, always = false) {
    if (this.over || (this.isReview && !always)) return;
    const url = `${this.endpoint.base}statements?statementId=${statement.id}`;
    // no statement may stand before initialized or after terminated, so none overtakes the unit's own
    const leads = statement.object.id === this.statements.activityId;
    this.outbox.add({ id: statement.id, url, method: 'PUT', body: statement, line: 'session', leads });
  }

  flush() {
    return this.outbox.flush(PATIENCE_MS);
  }

  async exit() {
    this.terminate();
    await this.outbox.flush(PATIENCE_MS);
    return { href: this.launchData.returnURL || null };
  }

  /** 9.3.8: the last statement. */
  terminate() {
    if (this.over || this.memory.get('terminated')) return;
    this.keep();
    this.tell(this.statements.defined('terminated', timed(Date.now() - this.begun)), true);
    this.over = true;
    this.memory.set('terminated', true);
  }

  /**
   * A window that goes away may be a reload, and a terminated session could not go on. So it is terminated here only when
   * nothing is left to do and nothing is left to send, which terminated could overtake; else the system ends it as abandoned at
   * the next launch, and nothing is lost.
   */
  leave() {
    if (this.attempt.progress.status === 'completed' && !this.outbox.items.length) this.terminate();
    this.outbox.farewell();
  }
}
