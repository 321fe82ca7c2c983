// What all packages share: the player grades with the key inside, and keeps a snapshot wherever the standard lets it.
import { grade } from '../grade.js';
import { newUuid } from '../ids.js';
import { restoreFrom, snapshotOf } from './snapshot.js';

export class PackageTracker {
  /**
   * @param launch how the package was opened; launch.id tells its module from others in this browser
   * @param findModule gets {who, revision: of the kept state or null} and {onPause, onRefused}, promises {document, key, launch:
   *     what more is known of it}
   */
  constructor(launch, findModule) {
    Object.assign(this, { launch, findModule });
    this.onStatus = () => {};
    this.onProgress = () => {};
  }

  /** Who is told when the module does not come. */
  waiting() {
    return { onPause: () => this.onStatus({ kind: 'offline', waiting: 0 }), onRefused: (refusal) => this.onRefused(refusal) };
  }

  /** What the player begins with. The system is asked first, because the module may depend on what it keeps. */
  async start() {
    const kept = await this.open();
    const who = (kept && kept.state.who) || { learner: newUuid(), registration: newUuid() };
    const { document, key, launch } = await this.findModule({ who, revision: (kept && kept.state.rev) || null }, this.waiting());
    Object.assign(this, { document, key, launch: { ...this.launch, ...launch } });
    const start = this.startFrom(kept);
    // only who is told of needs a name
    if (this.launch.report || this.launch.base) start.state = { ...start.state, who };
    return { ...start, review: this.isReview ? 'review' : null, ...this.opened() };
  }

  /** Promises the kept snapshot, null at the first visit; rejects with NoSystem where nobody is to be told. Also sets learner. */
  async open() {
    return null;
  }

  /** The module is known now; answers what the start has beside. */
  opened() {
    return {};
  }

  startFrom(snapshot) {
    const { mediaBase = '', course = null } = this.launch;
    return { ...this.launch, mediaBase, course, ...restoreFrom(this.document, this.key, snapshot) };
  }

  attach(attempt) {
    this.attempt = attempt;
  }

  snapshot() {
    return snapshotOf(this.attempt);
  }

  experience() {
    this.keep();
  }

  async answer(event, { question, variant, reveal, latency, practice }) {
    const graded = grade(this.key[question.short], event.response, { variant, reveal });
    if (!graded) throw Object.assign(new Error('No possible answer'), { status: 422 });
    if (!practice) this.answered(event, question, graded, { variant, latency });
    return graded;
  }

  answered() {}

  retry() {
    this.keep();
  }

  async exit() {
    return { href: null };
  }

  leave() {
    this.keep();
  }
}
