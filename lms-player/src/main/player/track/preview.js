// For who decides whether to take a module: everything is there and graded as in a package, nothing is kept and nobody is told.
import { PackageTracker } from './package.js';
import { blocksOf, windowsOf } from './places.js';

export class PreviewTracker extends PackageTracker {
  constructor(...of) {
    super(...of);
    this.isReview = true;
    // where the module is published its external packages play too
    if (this.launch.units) this.openUnit = (activity) => open(this.launch.units, activity);
  }

  /** The page brings the headings along; who only looks around is led by no rules. */
  async units() {
    const places = this.launch.places || [];
    return { blocks: blocksOf(places), windows: windowsOf(places), navigation: {} };
  }

  /** What a SCO says is heard and forgotten. */
  async commitUnit() {}

  async askUnit() {}

  /** Nothing that it says is waited for. */
  async isUnitOpen() {
    return false;
  }

  opened() {
    return { exitHref: this.launch.exitHref, review: 'preview' };
  }

  keep() {
    this.onStatus({ kind: 'preview', waiting: 0 });
  }

  async flush() {
    return { saved: true, waiting: 0 };
  }

  async exit() {
    return { href: this.launch.exitHref };
  }
}

async function open(units, { short }) {
  const response = await fetch(`${units}/${short}`, { method: 'POST', headers: { Accept: 'application/json' } });
  if (!response.ok) throw Object.assign(new Error(`${units}/${short}: ${response.status}`), { status: response.status });
  return response.json();
}
