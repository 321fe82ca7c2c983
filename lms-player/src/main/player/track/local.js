// Without any system around: packages that need none, preview, and packages that were opened outside of theirs. Progress stays in
// this browser.
import { pack, unpack } from './compact.js';
import { PackageTracker } from './package.js';
import { recall, remember } from './storage.js';

const LIMIT = 1e6;
const nameOf = (id) => `lmi.${id}`;
const progressOf = (id) => `lmi.${id}.progress`;

/** How far a module is done in this browser: {status, fraction}, or null where it was never opened. */
function progressHere(id) {
  return recall(progressOf(id));
}

/** A course whose progress is that of its modules in this browser. */
export class LocalCourse {
  constructor({ modules }) {
    this.modules = modules;
    this.kept = 'here';
  }

  href(module) {
    return module.href;
  }

  async standings() {
    return this.modules.map(({ id }) => progressHere(id) || { status: 'not-started' });
  }
}

export class LocalTracker extends PackageTracker {
  async open() {
    return unpack(JSON.stringify(recall(nameOf(this.launch.id))));
  }

  /** The way out of a module is the page of its course. */
  opened() {
    const { course, exitHref = course && course.href } = this.launch;
    return { exitHref };
  }

  keep() {
    if (!this.attempt) return;
    const { id, kept = 'saved' } = this.launch;
    const { progress, fractionDone } = this.attempt;
    this.isKept = remember(nameOf(id), JSON.parse(pack(this.snapshot(), LIMIT))) && remember(progressOf(id), { status: progress.status, fraction: fractionDone });
    this.onStatus(this.isKept ? { kind: kept, waiting: 0 } : { kind: 'refused', waiting: 1 });
  }

  async flush() {
    this.keep();
    return { saved: this.isKept, waiting: 0, kept: this.launch.kept };
  }

  async exit() {
    return { href: this.opened().exitHref || null };
  }
}
