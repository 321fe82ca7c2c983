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
    this.process = this.service.getOverallSequencingProcess();
    // moved: by what was done since its state was set
    Object.assign(this, { seed, isMoved: false });
    this.lookAheadOnlyWhenAsked();
  }

  /** What a SCO may ask for is worked out when it asks: scorm-again would do it after each request and whenever its state is taken, for each part. */
  lookAheadOnlyWhenAsked() {
    const { navigationValidityService, navigationLookAhead, stateManager } = this.process;
    navigationValidityService.updateNavigationValidity = () => navigationLookAhead.invalidateCache();
    stateManager.getNavigationState = () => null;
    this.api.adl.nav.request_valid.toJSON = () => ({});
  }

  /** All that the engine knows of its learner, without what is worked out anew, and once: what it knows of global objectives stands in its sequencing. */
  get state() {
    const { sequencing, suspensionState, sharedData, contentDelivered } = JSON.parse(this.api.serializeSequencingState());
    delete sequencing.timestamp;
    delete sequencing.navigationState;
    return { sequencing, suspensionState: { activityTree: suspensionState.activityTree }, sharedData, contentDelivered };
  }

  set state(state) {
    this.isMoved = false;
    this.api.deserializeSequencingState(JSON.stringify({ version: '1.0', ...state }));
  }

  get tree() {
    return this.process.activityTree;
  }

  get root() {
    return this.tree.root;
  }

  get current() {
    return this.tree.currentActivity;
  }

  /** The part that is shown, or is to be. */
  get delivered() {
    const { current } = this;
    return current && current.isActive && !current.children.length ? current.id : null;
  }

  /** Whether the learner has stopped half way, and nothing is shown. */
  get isSuspended() {
    return !this.delivered && Boolean(this.tree.suspendedActivity);
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
    if (!this.isValid(name, target)) return null;
    return this.inFixedOrder(() => this.service.processNavigationRequest(name, target)) ? this.delivered : null;
  }

  /** Ends the attempt at what is shown; its rules may deliver another part by that. */
  exit(type) {
    return this.inFixedOrder(() => this.service.processNavigationRequest('exit', undefined, type)) ? this.delivered : null;
  }

  /** Does what may change the state. A random order has to come out the same on a copy, and when the part that it leads to is opened; another attempt gets another one. */
  inFixedOrder(work) {
    this.isMoved = true;
    const attempts = leavesOf(this.root).reduce((sum, { attemptCount }) => sum + attemptCount, this.root.attemptCount);
    const { random } = Math;
    Math.random = randomFrom(`${this.seed}/${attempts}`);
    try {
      return work();
    } finally {
      Math.random = random;
    }
  }

  /** Whether a request can be made at all (NB.2.1); else it would change nothing. */
  isValid(name, target) {
    return this.process.navigationValidityService.validateRequest(name, target || null).valid;
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
    const { process, current } = this;
    // this ends what is still active
    this.isMoved ||= Boolean(current && current.isActive);
    if (process.prepareNavigationRequest('choice', id).deliveryRequest) return false;
    return process.sequencingProcess.validateNavigationRequest('choice', id, current).valid && above(parent).every(isPassable);
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
