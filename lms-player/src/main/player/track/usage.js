// Tells the institute how its packages are used, where the licence wants that. It is no record of the learner's: who learns has a
// name that only this package knows, nothing of it is ever shown, and it may fail without harm.
import { promptOf } from '../model.js';
import { Outbox } from './outbox.js';
import { Statements, answerResult, judgment, questionObject, timed } from './statements.js';
import { statusOf } from './status.js';
import { Endpoint } from './xapilaunch.js';

/** A package that never finds its way home must not fill the browser's storage. */
const MOST_WAITING = 200;

const PLATFORMS = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5', xapi: 'xAPI', html: 'HTML' };

export class Usage {
  /**
   * @param start what the player began with: document, state.who, revision, adapter and the report {endpoint, auth, homePage,
   *     identifies, package}
   * @param attempt the attempt as it is at the start; what it has reached already was told before
   * @param learner how the system calls the learner, if it does
   */
  constructor({ document, state, revision, adapter, report }, attempt, learner) {
    const name = (report.identifies && learner) || state.who.learner;
    const of = {
      actor: { objectType: 'Agent', account: { homePage: report.homePage, name } },
      registration: state.who.registration,
      activityId: document.iri,
    };
    const grouping = [{ objectType: 'Activity', id: report.package }];
    const template = { revision: revision || document.revision, platform: `LMI package (${PLATFORMS[adapter] || adapter})`, contextActivities: { grouping } };
    this.statements = new Statements(of, document, template);
    this.endpoint = new Endpoint({ ...report, ...of }, report.auth);
    this.outbox = new Outbox({
      send: (item, keepalive) => this.endpoint.send(item, keepalive),
      storageKey: `lmi.usage.${report.package}`,
      onStatus: ({ kind }) => kind === 'expired' && this.giveUp(),
    });
    Object.assign(this, { attempt, begun: Date.now(), told: [...statusOf(attempt.progress).verbs] });
    this.tell(this.statements.unit('initialized'));
  }

  /** Something may have been reached. */
  look() {
    const { progress } = this.attempt;
    for (const verb of statusOf(progress).verbs.filter((one) => !this.told.includes(one))) {
      this.told.push(verb);
      this.tell(this.statements.unit(verb, judgment(verb, progress, Date.now() - this.begun)));
    }
  }

  answered(activity, question, answer) {
    if (activity.kind !== 'quiz') return;
    const object = questionObject(question, promptOf(question, this.attempt.draws), this.statements.language);
    const above = { parent: [activity.iri], grouping: [this.statements.activityId] };
    this.tell(this.statements.inside('answered', object, answerResult(answer.response, answer), above));
  }

  leave() {
    if (!this.isOver) this.tell(this.statements.unit('terminated', timed(Date.now() - this.begun)));
    this.isOver = true;
    this.outbox.farewell();
  }

  tell(statement) {
    if (this.isRefused) return;
    while (this.outbox.items.length >= MOST_WAITING) this.outbox.drop(this.outbox.items[0]);
    this.outbox.add({ id: statement.id, url: this.endpoint.statementUrl(statement), method: 'PUT', body: statement });
  }

  /** The package may report no more: its credential was taken back. */
  giveUp() {
    this.isRefused = true;
    for (const item of this.outbox.items) this.outbox.drop(item);
  }
}
