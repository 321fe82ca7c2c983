// A course in a package with a tincan.xml. One activity of a package may be launched, so that is the course: its page launches the
// modules in the same window, each as an activity of its own, and the course is completed when all of them are.
import { isoDuration } from './duration.js';
import { Statements } from './statements.js';
import { Endpoint, xapiLaunch } from './xapilaunch.js';

const MODULE_STATE = 'lmi.attempt';
const COURSE_STATE = 'lmi.course';
const COURSE = 'http://adlnet.gov/expapi/activities/course';

/** The address of another activity of the course, launched as this one was. */
export function alsoLaunched(href, iri, search = location.search) {
  const query = new URLSearchParams(search);
  query.set('activity_id', iri);
  return `${href}?${query}`;
}

export class XapiCourse {
  /**
   * @param course {iri, title, language, modules: [{iri, href}]}
   * @param parameters of the launch, as xapiLaunch gives them
   */
  constructor(course, parameters) {
    Object.assign(this, { course, parameters });
    this.begun = Date.now();
    this.kept = 'saved';
  }

  /** The course of a page that was launched, or null where nobody launched it. */
  static launched(course) {
    const parameters = xapiLaunch();
    return parameters && new XapiCourse(course, parameters);
  }

  href({ href, iri }) {
    return alsoLaunched(href, iri);
  }

  /** Promises how each module stands: {status}. Also tells the record store if the course is done and that was never told. */
  async standings() {
    const told = await Promise.all(this.course.modules.map(({ iri }) => this.toldOf(iri)));
    await this.judge(told);
    return told.map((verbs) => ({ status: verbs ? (verbs.completed ? 'completed' : 'in-progress') : 'not-started' }));
  }

  /** A module of it was just completed, and passed or not. */
  async completed(iri, verbs) {
    const others = this.course.modules.filter((module) => module.iri !== iri);
    await this.judge([verbs, ...(await Promise.all(others.map((module) => this.toldOf(module.iri))))]);
  }

  /** The verbs that a module has told; null where it was never opened. */
  async toldOf(iri) {
    const kept = await this.endpoint(iri).state(MODULE_STATE, true);
    return kept && { ...kept.told };
  }

  /** completed once in a registration, and passed with it where a module can be passed: without that none is completed. */
  async judge(told) {
    if (!told.every((verbs) => verbs && verbs.completed)) return;
    const store = this.endpoint(this.course.iri);
    if (await store.state(COURSE_STATE, true)) return;
    if (told.some((verbs) => verbs.passed)) await this.tell('passed', { success: true });
    await this.tell('completed', { completion: true, duration: isoDuration(Date.now() - this.begun) });
    await store.send({ url: store.stateUrl(COURSE_STATE), method: 'PUT', body: { told: { completed: true } } });
  }

  tell(verb, result) {
    const { iri, title, language } = this.course;
    const statements = new Statements({ ...this.parameters, activityId: iri }, { title, language });
    const definition = { type: COURSE, name: { [language]: title } };
    const statement = statements.statement(verb, { id: iri, definition }, result, statements.context({}));
    const store = this.endpoint(iri);
    return store.send({ url: store.statementUrl(statement), method: 'PUT', body: statement });
  }

  endpoint(activityId) {
    return new Endpoint({ ...this.parameters, activityId }, this.parameters.auth);
  }
}
