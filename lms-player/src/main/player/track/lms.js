// In the LMS: the server grades and decides; the player tells what the learner does, over the Play API.
import { Outbox, request } from './outbox.js';
import { newUuid } from '../ids.js';
import { blocksOf, windowsOf } from './places.js';

const PATIENCE_MS = 4000;

export class LmsTracker {
  constructor(launch) {
    this.launch = launch;
    this.onStatus = () => {};
    this.outbox = new Outbox({
      send: (item, keepalive) => this.send(item, keepalive),
      storageKey: `lmi.outbox.${launch.attempt || `${launch.documentUrl}.${(launch.learner || {}).name}`}`,
      onStatus: (status) => this.onStatus(status),
      onDone: (item, reply) => this.done(item, reply),
    });
  }

  async start() {
    const { launch } = this;
    const response = await fetch(launch.documentUrl);
    if (!response.ok) throw new Error(`${launch.documentUrl}: ${response.status}`);
    return { mediaBase: '/', ...launch, state: this.newerState(), document: await response.json() };
  }

  /** The server's state, or the one that could not be sent at the last visit if it is newer. */
  newerState() {
    const { state } = this.launch;
    const waiting = this.outbox.waiting('state');
    if (!waiting) return state;
    if (!state || waiting.body.t > (state.t || 0)) return waiting.body;
    this.outbox.drop(waiting);
    return state;
  }

  /** Answers that could not be sent at the last visit stand as waiting and are sent now. */
  attach(attempt) {
    this.attempt = attempt;
    for (const { body, isAnswer, practice } of this.outbox.items) {
      const activity = isAnswer && !practice && attempt.activity(body.activity);
      if (activity) attempt.answersOf(activity)[body.question] ||= { response: body.response, tries: 0, waiting: true };
    }
    this.outbox.run();
  }

  experience(event) {
    this.outbox.add({ id: event.id, path: '/experiences', method: 'POST', body: event });
  }

  async answer(event, { practice = false } = {}) {
    const item = { path: '/answers', isAnswer: true, practice };
    const reply = await this.outbox.add(practice ? { ...item, id: event.id, method: 'POST', body: event } : this.inLine(event, item));
    return reply.grade;
  }

  retry(event) {
    this.outbox.add(this.inLine(event, { path: '/tries' }));
  }

  /** Answers and tries of an activity build on each other: a new try counts only after the answers of the one before. */
  inLine(event, item) {
    return { ...item, id: event.id, method: 'POST', body: event, line: event.activity, leads: true };
  }

  /**
   * Of external packages: {blocks: the headings by activity short: [{key, title}, …], windows: the shorts of what is shown in windows of
   * their own, navigation: where rules lead, by package}.
   */
  async units() {
    const { places, navigation } = await this.send({ path: '/units', method: 'GET' });
    return { blocks: blocksOf(places), windows: windowsOf(places), navigation };
  }

  /** Opens what an external package has for an activity, once what was told before has arrived: the earlier opening ends with this. */
  async openUnit(activity) {
    await this.outbox.flush(PATIENCE_MS);
    const waits = this.outbox.items.some(({ slot, activity: short }) => slot && slot.startsWith('unit/') && short === activity.short);
    if (waits) throw new Error('what was told before has not arrived yet');
    return this.send({ path: `/units/${activity.short}`, method: 'POST', body: {} });
  }

  /** The last commit of a session says all that the ones before did. */
  commitUnit({ short }, opening, commit) {
    return this.outbox.add({ id: newUuid(), slot: `unit/${opening}/${commit.session}`, path: `/units/${short}/scorm/${opening}`, method: 'PUT', body: commit, activity: short });
  }

  /** Some packages tell the LMS without the player. */
  async askUnit({ short }) {
    const reply = await this.send({ path: `/units/${short}`, method: 'GET' });
    this.onProgress(short, reply.activity, reply);
  }

  /** Whether an opened unit has begun and may still speak. Where that cannot be known, it has not. */
  async isUnitOpen({ short }, { id }) {
    return this.send({ path: `/units/${short}/openings/${id}`, method: 'GET' }).then(({ isOpen }) => isOpen, () => false);
  }

  keep() {
    this.outbox.add({ id: newUuid(), slot: 'state', path: '/state', method: 'PUT', body: this.attempt.state });
  }

  flush() {
    return this.outbox.flush(PATIENCE_MS);
  }

  async exit() {
    const { saved } = await this.outbox.flush(PATIENCE_MS);
    if (saved) await this.end(false);
    return { href: this.launch.exitHref };
  }

  leave() {
    if (this.outbox.items.length) this.outbox.farewell();
    else if (!this.outbox.stopped) this.end(true);
  }

  /** Ends the launch session, once; nobody waits long for it. */
  async end(keepalive) {
    if (this.ended) return;
    this.ended = true;
    await this.send({ path: '/exit', method: 'POST', body: {} }, keepalive).catch(() => {});
  }

  send({ path, method, body }, keepalive) {
    const headers = { Authorization: this.launch.auth, 'Content-Type': 'application/json', Accept: 'application/json' };
    return request(this.launch.endpoint + path, { method, headers, body: body && JSON.stringify(body), keepalive }, isOwn);
  }

  /** The server's progress replaces ours; a practice answer has none. */
  done(item, reply) {
    if (reply && reply.activity && !item.practice) this.onProgress(item.activity || item.body.activity, reply.activity, reply);
  }
}

/** The Play API answers in JSON, or with nothing to say; its refusals and failures are problem details (RFC 9457). */
function isOwn({ ok, status, headers }) {
  return status === 204 || (ok ? /json/ : /problem\+json/).test(headers.get('content-type') || '');
}
