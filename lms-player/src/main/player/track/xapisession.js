// What cmi5 and xAPI packages share: statements through an outbox, place and progress through the State API under our own state id.
import { newUuid } from '../ids.js';
import { promptOf } from '../model.js';
import { pack, unpack } from './compact.js';
import { Outbox, patiently } from './outbox.js';
import { PackageTracker } from './package.js';
import { NoSystem } from './refusal.js';
import { activityObject, answerResult, judgment, questionObject, timed } from './statements.js';
import { statusOf } from './status.js';
import { learnerOf } from './xapilaunch.js';

const STATE_ID = 'lmi.attempt';
const PATIENCE_MS = 5000;
const LARGE = 60000;

/** A standard says how it is launched, what it authorizes with, and how its statements look. */
export class XapiSession extends PackageTracker {
  constructor(parameters, launch, findModule) {
    super(launch, findModule);
    this.parameters = parameters;
  }

  async open() {
    const { parameters } = this;
    if (!parameters) throw new NoSystem();
    this.learner = learnerOf(parameters.actor);
    this.outbox = new Outbox({
      send: (item, keepalive) => this.endpoint.send(item, keepalive),
      storageKey: this.storageKey(),
      onStatus: (status) => this.onStatus(status),
    });
    const onPause = () => this.onStatus({ kind: 'offline', waiting: this.outbox.items.length });
    this.endpoint = await this.authorize(onPause);
    const kept = this.newer(await patiently(() => this.load(), onPause));
    this.told = { ...(kept && kept.told) };
    return kept && unpack(JSON.stringify(kept.attempt));
  }

  /** Promises the kept state, or null; isAlive where the store has just answered. */
  load(isAlive) {
    return this.endpoint.state(STATE_ID, isAlive);
  }

  /** The kept state, or the one that could not be sent at the last visit if it is newer. */
  newer(kept) {
    const waiting = this.outbox.waiting('state');
    if (!waiting) return kept;
    if (!kept || waiting.body.t > (kept.t || 0)) return waiting.body;
    this.outbox.drop(waiting);
    return kept;
  }

  opened() {
    this.statements = this.makeStatements();
    this.initialize();
    return {};
  }

  /** The first statement of the session. */
  initialize() {
    this.begun = Date.now();
    this.tell(this.statements.unit('initialized'), true);
  }

  keep() {
    if (this.isReview || this.over) return;
    this.judge();
    const body = { attempt: JSON.parse(pack(this.snapshot(), LARGE)), told: this.told, t: Date.now() };
    this.outbox.add({ id: newUuid(), slot: 'state', url: this.endpoint.stateUrl(STATE_ID), method: 'PUT', body });
  }

  /** completed, passed and failed as soon as they are true: completed and passed once, failed once for each try, none after passed. */
  judge() {
    const { progress } = this.attempt;
    for (const verb of statusOf(progress).verbs) {
      const which = verb === 'failed' ? this.failedTry() : true;
      if (this.told[verb] === which || (verb === 'failed' && this.told.passed)) continue;
      this.told[verb] = which;
      this.tell(this.statements.unit(verb, judgment(verb, progress, Date.now() - this.begun)));
    }
  }

  failedTry() {
    return this.attempt.activities.map((activity) => this.attempt.record(activity).try || 1).join();
  }

  experience(event) {
    const activity = this.attempt.activity(event.activity);
    if (event.kind === 'finished') {
      this.tell(this.statements.inside('experienced', activityObject(activity, this.document.language), { completion: true }));
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
    this.tell(this.statements.inside('answered', object, answerResult(response, graded)));
  }

  tell(statement, always = false) {
    if (this.over || (this.isReview && !always)) return;
    // no statement may stand before initialized or after terminated, so none overtakes the unit's own
    const leads = statement.object.id === this.statements.activityId;
    this.outbox.add({ id: statement.id, url: this.endpoint.statementUrl(statement), method: 'PUT', body: statement, line: 'session', leads });
  }

  flush() {
    return this.outbox.flush(PATIENCE_MS);
  }

  async exit() {
    this.terminate();
    await this.outbox.flush(PATIENCE_MS);
    return { href: null };
  }

  /** The last statement. */
  terminate() {
    if (this.over || !this.attempt) return;
    this.keep();
    this.tell(this.statements.unit('terminated', timed(Date.now() - this.begun)), true);
    this.over = true;
  }

  leave() {
    this.terminate();
    this.outbox.farewell();
  }
}
