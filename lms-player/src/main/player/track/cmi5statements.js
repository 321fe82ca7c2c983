import { Statements } from './statements.js';

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** 9.6.2: what judges the unit for moveOn has the moveon category too. */
const MOVE_ON = ['completed', 'passed', 'failed'];

/**
 * "cmi5 defined" statements (9.3) are those about the unit: they carry the cmi5 category. "cmi5 allowed" ones (7.1.3) tell more,
 * between initialized and terminated, and carry none.
 */
export class Cmi5Statements extends Statements {
  constructor(parameters, { contextTemplate, masteryScore }, document) {
    // 10.2.1: the template stands as it came
    super(parameters, document, contextTemplate);
    this.masteryScore = masteryScore;
  }

  unit(verb, result) {
    const category = ['cmi5', ...(MOVE_ON.includes(verb) ? ['moveon'] : [])].map((name) => CATEGORY + name);
    const context = this.context({ category });
    const isJudged = verb === 'passed' || verb === 'failed';
    if (isJudged && typeof this.masteryScore === 'number') context.extensions[MASTERY] = this.masteryScore;
    return this.statement(verb, { id: this.activityId }, result, context);
  }
}
