// For who decides whether to take a module: everything is there and graded as in a package, nothing is kept and nobody is told.
import { PackageTracker } from './package.js';

export class PreviewTracker extends PackageTracker {
  constructor(...of) {
    super(...of);
    this.isReview = true;
  }

  opened() {
    return { exitHref: this.launch.exitHref };
  }

  keep() {
    this.onStatus({ kind: 'review', waiting: 0 });
  }

  async flush() {
    return { saved: true, waiting: 0 };
  }

  async exit() {
    return { href: this.launch.exitHref };
  }
}
