// scorm-again's engine for the rules of SCORM 2004, with what is asked of it.

/** scorm-again's engine with its state. */
class SequencingEngine {
  constructor(settings, seed) {
    this.deliveries = 0;
    const eventListeners = { onActivityDelivery: () => this.deliveries++ };
    this.api = new Scorm2004API({ ...settings, sequencing: { ...settings.sequencing, eventListeners } });
    this.service = this.api.getSequencingService();
    rollUpByTheStandard(this.service);
    attemptByTheStandard(this.service);
    this.seed = seed;
  }

  /** All that the engine knows of its learner, without what is worked out anew. */
  get state() {
    const { sequencing, suspensionState, globalObjectives, globalObjectiveMap, sharedData, contentDelivered } = JSON.parse(this.api.serializeSequencingState());
    delete sequencing.timestamp;
    delete sequencing.navigationState;
    return { sequencing, suspensionState: { activityTree: suspensionState.activityTree }, globalObjectives, globalObjectiveMap, sharedData, contentDelivered };
  }

  set state(state) {
    this.api.deserializeSequencingState(JSON.stringify({ version: '1.0', ...state }));
  }

  get root() {
    return this.api.getSequencingState().rootActivity;
  }

  get current() {
    return this.api.getSequencingState().currentActivity;
  }

  /** The part that is shown, or is to be. */
  get delivered() {
    const { current } = this;
    return current && current.isActive && !current.children.length ? current.id : null;
  }

  /** Whether the learner has stopped half way, and nothing is shown. */
  get isSuspended() {
    return !this.delivered && Boolean(this.service.getOverallSequencingProcess().activityTree.suspendedActivity);
  }

  /** Takes up what was stopped half way and lays it aside: from there the learner goes elsewhere. */
  layAside() {
    if (!this.isSuspended) return;
    this.request('resumeAll');
    this.exit('suspend');
  }

  /** Does a request as it is asked for in a session that begins; returns the part that it delivers, or null. */
  ask(name, target) {
    if (name !== 'resumeAll') this.layAside();
    return this.request(name, target);
  }

  /** Returns the part that this delivers, or null. */
  request(name, target) {
    return this.inFixedOrder(() => this.service.processNavigationRequest(name, target)) ? this.delivered : null;
  }

  /** Ends the attempt at what is shown; its rules may deliver another part by that. */
  exit(type) {
    return this.inFixedOrder(() => this.service.processNavigationRequest('exit', undefined, type)) ? this.delivered : null;
  }

  /** A random order has to come out the same on a copy, and when the part that it leads to is opened; another attempt gets another one. */
  inFixedOrder(work) {
    const attempts = leavesOf(this.root).reduce((sum, { attemptCount }) => sum + attemptCount, this.root.attemptCount);
    const { random } = Math;
    Math.random = randomFrom(`${this.seed}/${attempts}`);
    try {
      return work();
    } finally {
      Math.random = random;
    }
  }

  beginAgain() {
    this.request('exitAll');
    return this.request('start');
  }

  /** How the SCO wants its attempt to end. */
  get exitSaid() {
    return this.api.cmi.getExitValueInternal() || '';
  }

  /** Whether the learner may choose a part, without choosing it: to try that with each would take seconds. */
  canChoose({ id, parent }) {
    const { service, current } = this;
    const rules = service.getOverallSequencingProcess();
    if (rules.prepareNavigationRequest('choice', id).deliveryRequest) return false;
    return rules.sequencingProcess.validateNavigationRequest('choice', id, current).valid && above(parent).every(isPassable);
  }

  /** Whether the rules have led out of the package, or not yet into it. */
  get isOutside() {
    return !this.root.isActive;
  }

  /** Whether the package is done: completed by its rollup, or nothing is left that its learner did not complete or was led past. */
  isDone(open) {
    const { successStatus } = this.root;
    const isPast = (part) => !open.has(part.id) && (isSkipped(part) || (this.isOutside && successStatus === 'passed'));
    const isBehind = (part) => !part.sequencingControls.tracked || isCompleted(part) || isPast(part);
    return isCompleted(this.root) || leavesOf(this.root).every(isBehind);
  }
}

/** Random numbers (Mulberry32) that follow from a text (FNV-1a). */
function randomFrom(text) {
  let seed = 0x811c9dc5;
  for (const letter of text) seed = Math.imul(seed ^ letter.codePointAt(0), 0x01000193);
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
