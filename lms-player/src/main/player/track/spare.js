import { forget, recall, remember } from './storage.js';

/** What a system had not taken when the window closed, kept in this browser until the next visit. */
export class Spare {
  constructor(name) {
    this.name = name;
  }

  /**
   * The spare {known, state, answers}, or null where there is none or it is outdated: the system has another state by now than
   * the one from which the spare went on, so the learner went on elsewhere.
   */
  since(kept) {
    const spare = recall(this.name);
    return spare && [spare.known, spare.state].includes(kept) ? spare : null;
  }

  keep(spare) {
    remember(this.name, spare);
  }

  drop() {
    forget(this.name);
  }
}
