// xAPI without a profile (a package with a tincan.xml): the launch gives endpoint, authorization and learner, and each opening of
// the window is a session.
import { Statements } from './statements.js';
import { alsoLaunched, XapiCourse } from './xapicourse.js';
import { Endpoint, xapiLaunch } from './xapilaunch.js';
import { XapiSession } from './xapisession.js';

export class XapiTracker extends XapiSession {
  constructor(launch, findModule) {
    super(xapiLaunch(), launch, findModule);
  }

  /** Without a registration other learners of this browser have the same activity. */
  storageKey() {
    const { activityId, registration, actor } = this.parameters;
    return `lmi.xapi.${activityId}.${registration || JSON.stringify(actor)}`;
  }

  async authorize() {
    return new Endpoint(this.parameters, this.parameters.auth);
  }

  makeStatements() {
    const { course } = this.launch;
    const template = course ? { contextActivities: { grouping: [{ objectType: 'Activity', id: course.iri }] } } : {};
    return new Statements(this.parameters, this.document, template);
  }

  /** In a course the ways on lead to pages that are launched as this one was. */
  opened() {
    const { course } = this.launch;
    if (!course) return super.opened();
    const { next } = course;
    const here = { ...course, href: alsoLaunched(course.href, course.iri), next: next && { ...next, href: alsoLaunched(next.href, next.iri) } };
    this.courseHref = here.href;
    return { ...super.opened(), course: here, exitHref: here.href };
  }

  judge() {
    const before = this.told.completed;
    super.judge();
    const { course } = this.launch;
    if (!course || before || !this.told.completed) return;
    // should that not be told now, the course's page tells it at the next visit
    new XapiCourse(course, this.parameters).completed(this.parameters.activityId, this.told).catch(() => {});
  }

  async exit() {
    await super.exit();
    return { href: this.courseHref || null };
  }
}
