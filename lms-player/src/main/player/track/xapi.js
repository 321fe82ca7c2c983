// xAPI without a profile (a package with a tincan.xml): the launch gives endpoint, authorization and learner, and each opening of
// the window is a session.
import { Statements } from './statements.js';
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
    return new Statements(this.parameters, this.document);
  }
}
