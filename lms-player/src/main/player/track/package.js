// What all packages share: the player grades with the key inside, and keeps a snapshot wherever the standard lets it.
import { grade } from '../grade.js';
import { restoreFrom, snapshotOf } from './snapshot.js';

export class PackageTracker {
  constructor(launch, document, key) {
    Object.assign(this, { launch, document, key });
    this.onStatus = () => {};
    this.onProgress = () => {};
  }

  /** What the player begins with, from a kept snapshot. */
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

  async answer(event, { question, variant, reveal, practice }) {
    const graded = grade(this.key[question.short], event.response, { variant, reveal });
    if (!graded) throw Object.assign(new Error('No possible answer'), { status: 422 });
    if (!practice) this.answered(event, question, graded, variant);
    return graded;
  }

  answered() {}

  retry() {
    this.keep();
  }

  async flush() {
    return { saved: true, waiting: 0 };
  }

  async exit() {
    return { href: null };
  }

  leave() {
    this.keep();
  }
}
