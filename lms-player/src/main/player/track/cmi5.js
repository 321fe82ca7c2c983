// cmi5: initialized first, terminated last, completed and passed once per registration (9.3.3 to 9.3.5).
import { Cmi5Statements } from './cmi5statements.js';
import { Endpoint, SessionMemory, authToken, cmi5Launch } from './xapilaunch.js';
import { XapiSession } from './xapisession.js';

export class Cmi5Tracker extends XapiSession {
  constructor(launch, findModule) {
    super(cmi5Launch(), launch, findModule);
  }

  storageKey() {
    return `lmi.cmi5.${this.parameters.registration}`;
  }

  async authorize(onPause) {
    this.memory = new SessionMemory(this.parameters);
    const token = await authToken(this.parameters, this.memory, onPause);
    return new Endpoint(this.parameters, `Basic ${token}`);
  }

  /** Both in one go: to take a store that is only away for one that keeps nothing would begin the module anew. */
  async load() {
    const launchData = await this.endpoint.state('LMS.LaunchData');
    const kept = await super.load(Boolean(launchData));
    this.launchData = launchData || {};
    this.preferences = await this.endpoint.preferences();
    this.isReview = this.memory.get('terminated') || (this.launchData.launchMode || 'Normal') !== 'Normal';
    return kept;
  }

  makeStatements() {
    return new Cmi5Statements(this.parameters, this.launchData, this.document);
  }

  opened() {
    const isQuiet = this.preferences.audioPreference === 'off';
    return { ...super.opened(), document: this.mastered(), muted: isQuiet, captions: isQuiet };
  }

  /** 9.3.2: once a session; a reload goes on with it. */
  initialize() {
    this.begun = this.memory.get('begun');
    if (this.begun) return;
    super.initialize();
    this.memory.set('begun', this.begun);
  }

  /** The system's masteryScore (10.2.4) is the pass mark of the quizzes. */
  mastered() {
    const { masteryScore } = this.launchData;
    if (typeof masteryScore !== 'number') return this.document;
    const activities = this.document.activities.map((activity) => (activity.kind === 'quiz' ? { ...activity, passMark: masteryScore } : activity));
    return { ...this.document, activities };
  }

  async exit() {
    await super.exit();
    return { href: this.launchData.returnURL || null };
  }

  /** 9.3.8 */
  terminate() {
    if (this.memory.get('terminated')) return;
    super.terminate();
    this.memory.set('terminated', true);
  }

  /**
   * A window that goes away may be a reload, and a terminated session could not go on. So it is terminated here only when
   * nothing is left to do and nothing is left to send, which terminated could overtake; else the system ends it as abandoned at
   * the next launch, and nothing is lost.
   */
  leave() {
    if (this.attempt && this.attempt.progress.status === 'completed' && !this.outbox.items.length) this.terminate();
    this.outbox.farewell();
  }
}
