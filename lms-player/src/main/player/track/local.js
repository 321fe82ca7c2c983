// Without any system around: preview and standalone use. Progress stays in this browser.
import { pack, unpack } from './compact.js';
import { PackageTracker } from './package.js';

export class LocalTracker extends PackageTracker {
  constructor(launch, document, key) {
    super(launch, document, key);
    this.name = `lmi.${document.id}`;
  }

  async start() {
    return this.startFrom(unpack(read(this.name)));
  }

  keep() {
    try {
      window.localStorage.setItem(this.name, pack(this.snapshot(), 1e6));
      this.onStatus({ kind: this.launch.isAlone ? 'noApi' : 'saved', waiting: 0 });
    } catch {
      this.onStatus({ kind: 'refused', waiting: 1 });
    }
  }
}

function read(name) {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}
