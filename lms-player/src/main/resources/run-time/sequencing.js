// Leads a learner through a package of SCORM 2004 by the rules of its manifest. The rules are scorm-again's to apply; here is which of its
// requests opens the part that the learner wants, what its state is to be kept as, and where the learner may go from here.

/** What opens a part, the first one that does (Sequencing and Navigation 4th edition, NB.2.1). */
const WAYS = ['resumeAll', 'start', 'continue', 'previous', 'choice'];

/** Where a heading leads is found by going there; of more of them that would take the browser seconds, and they only name what is under them. */
const MOST_HEADINGS = 12;

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

class Sequencer {
  /**
   * @param rules {unit: the part that is to be opened, tree: the package's activities with their rules, kept: what state() said last, or null}
   * @param settings of the run-time that the SCO gets
   * @param seed what a random order follows, so that it is the same wherever it is asked for
   */
  constructor({ unit, tree, kept }, settings, seed) {
    this.settings = { ...settings, sequencing: { activityTree: tree, logLevel: 'error' } };
    Object.assign(this, { unit, kept, seed, isResumed: false, isAnew: false, isShown: false });
    this.written = new Set();
    this.engine = this.newEngine(this.settings);
    this.beginning = this.engine.state;
    if (kept) this.engine.state = merged(this.beginning, kept.changes);
  }

  newEngine(settings) {
    return new SequencingEngine(settings, this.seed);
  }

  get api() {
    return this.engine.api;
  }

  /** Opens the part if the rules allow it; says whether they do. */
  open() {
    const { engine, unit } = this;
    if (engine.delivered === unit) {
      this.begin(this.kept.shown !== unit, this.kept.isResumed);
      return true;
    }
    // what was shown when a window broke down
    if (engine.delivered) engine.exit('suspend');
    const way = this.wayTo(unit);
    if (way) way(engine);
    if (engine.delivered !== unit) return false;
    this.begin(true, engine.current.deliveryWasResumed);
    return true;
  }

  /** The SCO gets a run-time of its own, which knows nothing of how it was led here. */
  begin(isFirstShown, isResumed) {
    Object.assign(this, { isResumed, isShown: true });
    // nothing of the attempts before is another attempt's
    this.isAnew = Boolean(this.kept) && isFirstShown && !isResumed && this.engine.current.attemptCount > 1;
    const { state } = this.engine;
    this.engine = this.newEngine(this.settings);
    this.engine.state = state;
  }

  wayTo(unit) {
    const trial = this.trial();
    const { state } = trial;
    const ways = [
      ...WAYS.map((name) => (engine) => engine.ask(name, name === 'choice' ? unit : undefined)),
      ...headingsOf(trial.root).map(({ id }) => (engine) => engine.ask('choice', id)),
    ];
    const found = ways.find((way) => {
      trial.state = state;
      return way(trial) === unit;
    });
    trial.state = state;
    if (found) return found;
    const isOver = this.isOver(trial, this.reach(trial));
    trial.state = state;
    return isOver && beginAgain(trial) === unit && beginAgain;
  }

  /** A copy of the engine, to try things on. What the SCO has said so far is in it. */
  trial() {
    const trial = this.newEngine({ ...this.settings, autocommit: false, httpService: SILENT });
    // what a SCO may ask for is worked out after each request, and no SCO asks a copy
    trial.service.getOverallSequencingProcess().navigationValidityService.updateNavigationValidity = () => {};
    trial.state = this.engine.state;
    if (this.api.isInitialized()) {
      trial.api.loadFromJSON(withoutNulls(JSON.parse(JSON.stringify(this.api.cmi))), 'cmi');
      trial.api.cmi.initialize();
      trial.api.updateSequencingConfiguration({ wasCMIElementSetByContent: (element) => this.written.has(element) });
    }
    return trial;
  }

  /**
   * Lets the SCO end its session by its own way to do so, which applies the rules; returns what that returns.
   *
   * @param isOnward whether the learner goes on within the package; undefined while the SCO goes where it wants to itself
   */
  end(terminate, isOnward) {
    const { engine, api } = this;
    if (isOnward !== undefined) this.stayIfHalfWay(isOnward);
    const before = engine.deliveries;
    const result = engine.inFixedOrder(terminate);
    // what it asked for is not possible: its attempt is over nevertheless
    if (this.isShown && engine.delivered === this.unit && engine.deliveries === before) engine.exit(exitOf(api));
    this.isShown = false;
    return result;
  }

  /** A SCO that is left half way loses nothing by that, whatever it says of its exit, if it says nothing. */
  stayIfHalfWay(isOnward) {
    const { api } = this;
    const isHalfWay = this.wantsToGoOn();
    if (isHalfWay && !exitOf(api)) api.cmi.exit = 'suspend';
    api.adl.nav.request = isHalfWay && !isOnward ? 'suspendAll' : '_none_';
  }

  /** Whether a SCO that is left is to go on where it stopped. */
  wantsToGoOn() {
    return exitOf(this.api) === 'suspend' || this.api.cmi.completion_status === 'incomplete';
  }

  /** Leaves a SCO that did not end its session. */
  leave(isOnward) {
    const { engine } = this;
    if (!this.isShown) return;
    if (!isOnward) engine.request('suspendAll');
    else engine.exit(this.wantsToGoOn() ? 'suspend' : '');
    this.isShown = false;
  }

  /** Does something as if the SCO had been left; it may still end by itself, and then that counts. */
  asIfLeft(work) {
    const { state } = this.engine;
    const { isShown } = this;
    this.leave(false);
    work();
    this.engine.state = state;
    this.isShown = isShown;
  }

  /** What is to be kept and where the learner may go. */
  get standing() {
    return { state: this.state(), navigation: this.navigation() };
  }

  /** How the engine's state differs from the beginning, which part is shown, and whether it was suspended before. */
  state() {
    const { engine, isShown } = this;
    const isResumed = isShown ? this.isResumed : Boolean(engine.current && engine.current.deliveryWasResumed);
    return { changes: difference(this.beginning, engine.state) || {}, shown: isShown ? this.unit : null, isResumed };
  }

  /**
   * Where the learner may go: {continue, previous: a part or null, open: [parts], headings: {heading: the part it leads to}, hidden: [parts],
   * hiddenControls, isComplete}.
   */
  navigation() {
    const { cmi } = this.api;
    const said = JSON.stringify([this.engine.delivered, this.isShown, cmi.completion_status, cmi.success_status, cmi.score, cmi.progress_measure, cmi.objectives, cmi.getExitValueInternal()]);
    if (said !== this.said) Object.assign(this, { said, places: this.look() });
    return this.places;
  }

  look() {
    const trial = this.trial();
    const shown = this.isShown && trial.delivered;
    // what the end of a part has led to waits for the learner to go there
    const led = shown ? trial.exit(exitOf(this.api)) : trial.delivered;
    const { state } = trial;
    const reach = led ? { continue: led, previous: null, open: [led], headings: {} } : this.reach(trial);
    trial.state = state;
    const open = new Set([...reach.open, shown]);
    if (!led && this.isOver(trial, reach)) open.add(beginAgain(trial));
    trial.state = state;
    const hidden = leavesOf(trial.root).filter((part) => !open.has(part.id) && isHidden(part)).map(({ id }) => id);
    return { ...reach, open: [...open].filter(Boolean), hidden, hiddenControls: hiddenControls(this.engine.current), isComplete: this.engine.isDone(open) };
  }

  /** What each request would deliver from here. */
  reach(trial) {
    const { state } = trial;
    const to = (name, target) => {
      trial.state = state;
      return trial.ask(name, target);
    };
    const ways = { continue: to('resumeAll') || to('continue'), previous: to('previous') };
    if (!ways.continue && !isCompleted(trial.root)) ways.continue = to('start');
    trial.state = state;
    trial.layAside();
    const chosen = leavesOf(trial.root).filter((part) => trial.canChoose(part));
    const headings = headingsOf(trial.root);
    const offered = headings.length > MOST_HEADINGS ? [] : headings.filter((heading) => trial.canChoose(heading));
    const led = offered.map(({ id }) => [id, to('choice', id)]).filter(([, part]) => part);
    return { ...ways, open: [...new Set([...Object.values(ways), ...chosen.map(({ id }) => id)])].filter(Boolean), headings: Object.fromEntries(led) };
  }

  /** Whether the package is done, or leads nowhere: it begins again then, as it would when it is launched anew. */
  isOver(trial, { open }) {
    return isCompleted(trial.root) || !open.length;
  }
}

const SILENT = { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings() {} };

function beginAgain(engine) {
  engine.request('exitAll');
  return engine.request('start');
}

function exitOf(api) {
  return api.cmi.getExitValueInternal() || '';
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

function leavesOf(activity) {
  return activity.children.length ? activity.children.flatMap(leavesOf) : [activity];
}

function isCompleted({ completionStatus }) {
  return completionStatus === 'completed';
}

/** What holds parts, but for the package itself. */
function headingsOf({ children }) {
  return children.filter((child) => child.children.length).flatMap((heading) => [heading, ...headingsOf(heading)]);
}

/** An activity and what it stands in, up to the package. */
function above(activity) {
  return activity ? [activity, ...above(activity.parent)] : [];
}

/** Whether what stands in it can be chosen. */
function isPassable(activity) {
  const isNew = !activity.isActive && !activity.isSuspended;
  const isUsedUp = isNew && activity.attemptLimit !== null && activity.attemptCount >= activity.attemptLimit;
  return !isUsedUp && !['disabled', 'hiddenFromChoice'].includes(ruleOf(activity));
}

/** Passed over by a rule or not selected, by itself or with what it stands in. */
function isSkipped(activity) {
  return above(activity).some((at) => !at.isAvailable || ruleOf(at) === 'skip');
}

/** Skipped, not for choosing, or not to be shown, by itself or with what it stands in. */
function isHidden(activity) {
  return isSkipped(activity) || above(activity).some((at) => !at.isVisible || at.isHiddenFromChoice || ruleOf(at) === 'hiddenFromChoice');
}

function ruleOf(activity) {
  return activity.sequencingRules.evaluatePreConditionRules(activity);
}

function hiddenControls(activity) {
  return [...new Set(above(activity).flatMap(({ hideLmsUi }) => hideLmsUi))];
}

/** What is other in a tree of values than it was, or undefined. Of a list that is as long as before too. */
function difference(before, now) {
  if (!isAlike(before, now)) return JSON.stringify(before) === JSON.stringify(now) ? undefined : now;
  const changed = Object.keys(now).map((key) => [key, difference(before[key], now[key])]);
  const entries = changed.filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

function merged(before, changed) {
  if (!isTree(before) || !isTree(changed) || Array.isArray(changed)) return changed;
  const copy = Array.isArray(before) ? [...before] : { ...before };
  for (const [key, value] of Object.entries(changed)) copy[key] = merged(before[key], value);
  return copy;
}

function isAlike(before, now) {
  return isTree(before) && isTree(now) && Array.isArray(before) === Array.isArray(now) && (!Array.isArray(now) || before.length === now.length);
}

function isTree(value) {
  return typeof value === 'object' && value !== null;
}

/** The run-time takes no null. */
function withoutNulls(value) {
  if (!isTree(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null).map(([key, part]) => [key, withoutNulls(part)]));
}
