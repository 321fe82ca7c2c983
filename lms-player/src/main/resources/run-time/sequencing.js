// Leads a learner through a package of SCORM 2004 by the rules of its manifest. The rules are scorm-again's to apply; here is how a part is
// opened and left by them, and what is to be kept of that.

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
    this.isForeign = Boolean(kept) && isForeign(kept);
    if (kept && !this.isForeign) this.engine.state = merged(this.beginning, kept.changes);
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
    // what another edition kept has opened the part, and cannot be asked why (SB.2.13)
    const way = this.isForeign ? (anew) => anew.request('jump', unit) : new Outlook(this.trial()).wayTo(unit);
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

  /** A copy of the engine, to try things on. What the SCO has said so far is in it. */
  trial() {
    const trial = this.newEngine({ ...this.settings, autocommit: false, httpService: SILENT });
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
    if (this.isShown && engine.delivered === this.unit && engine.deliveries === before) engine.exit(engine.exitSaid);
    this.isShown = false;
    return result;
  }

  /** A SCO that is left half way loses nothing by that, whatever it says of its exit, if it says nothing. */
  stayIfHalfWay(isOnward) {
    const { api } = this;
    const isHalfWay = this.wantsToGoOn();
    if (isHalfWay && !this.engine.exitSaid) api.cmi.exit = 'suspend';
    api.adl.nav.request = isHalfWay && !isOnward ? 'suspendAll' : '_none_';
  }

  /** Whether a SCO that is left is to go on where it stopped. */
  wantsToGoOn() {
    return this.engine.exitSaid === 'suspend' || this.api.cmi.completion_status === 'incomplete';
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

  /** How the engine's state differs from the beginning and of which edition it is, which part is shown, and whether it was suspended before. */
  state() {
    const { engine, isShown } = this;
    const isResumed = isShown ? this.isResumed : Boolean(engine.current && engine.current.deliveryWasResumed);
    return { edition: EDITION, changes: difference(this.beginning, engine.state) || {}, shown: isShown ? this.unit : null, isResumed };
  }

  /** Where the learner may go, with {hiddenControls, isComplete}. */
  navigation() {
    const { cmi } = this.api;
    const said = JSON.stringify([this.engine.delivered, this.isShown, cmi.completion_status, cmi.success_status, cmi.score, cmi.progress_measure, cmi.objectives, cmi.getExitValueInternal()]);
    if (said !== this.said) Object.assign(this, { said, places: this.look() });
    return this.places;
  }

  look() {
    const { engine } = this;
    const trial = this.trial();
    const shown = this.isShown && trial.delivered;
    const led = shown ? trial.exit(engine.exitSaid) : trial.delivered;
    const places = new Outlook(trial).places(shown, led);
    return { ...places, hiddenControls: hiddenControls(engine.current), isComplete: engine.isDone(new Set(places.open)) };
  }
}

const SILENT = { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings() {} };

/** The run-time takes no null. */
function withoutNulls(value) {
  if (!isTree(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null).map(([key, part]) => [key, withoutNulls(part)]));
}
