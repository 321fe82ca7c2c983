import { Refused } from './outbox.js';

/** No system is around, or it does not speak with us: the module can be played all the same, without reporting. */
export class NoSystem extends Error {}

/** The module may not be played now, for a reason that the learner is told: a title and a sentence. */
export class Refusal extends Refused {
  constructor(title, detail = '', status = 0) {
    super(status, null);
    Object.assign(this, { message: title, detail });
  }
}
