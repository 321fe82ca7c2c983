// Where a learner may go from where the rules have led: every way is tried on a copy of the engine, which begins from there each time.

/** What opens a part, the first one that does (Sequencing and Navigation 4th edition, NB.2.1). */
const WAYS = ['resumeAll', 'start', 'continue', 'previous', 'choice'];

/** Where a heading leads is found by going there; of more of them that would take the browser seconds, and they only name what is under them. */
const MOST_HEADINGS = 12;

class Outlook {
  /** @param trial a copy of the engine, which is this outlook's alone */
  constructor(trial) {
    Object.assign(this, { trial, state: trial.state });
    trial.isMoved = false;
  }

  /** The copy as the learner stands. */
  get fresh() {
    if (this.trial.isMoved) this.trial.state = this.state;
    return this.trial;
  }

  to(name, target) {
    return this.fresh.ask(name, target);
  }

  /** What opens a part, done with an engine; or undefined. */
  wayTo(unit) {
    const ways = [
      ...WAYS.map((name) => (engine) => engine.ask(name, name === 'choice' ? unit : undefined)),
      ...headingsOf(this.trial.root).map(({ id }) => (engine) => engine.ask('choice', id)),
    ];
    const again = (engine) => engine.beginAgain();
    return ways.find((way) => way(this.fresh) === unit) || (this.isOver(this.reach()) && again(this.fresh) === unit ? again : undefined);
  }

  /**
   * Where the learner may go: {continue, previous: a part or null, open: [parts], headings: {heading: the part it leads to}, hidden: [parts]}.
   *
   * @param shown the part that stays open because it is shown, or null
   * @param led the part to which the end of another has led, or null: that waits for the learner to go there
   */
  places(shown, led) {
    const reach = led ? { continue: led, previous: null, open: [led], headings: {} } : this.reach();
    const open = new Set([...reach.open, shown]);
    if (!led && this.isOver(reach)) open.add(this.fresh.beginAgain());
    const hidden = leavesOf(this.fresh.root).filter((part) => !open.has(part.id) && isHidden(part)).map(({ id }) => id);
    return { ...reach, open: [...open].filter(Boolean), hidden };
  }

  /** What each request would deliver from here. */
  reach() {
    const ways = { continue: this.to('resumeAll') || this.to('continue'), previous: this.to('previous') };
    if (!ways.continue && !isCompleted(this.trial.root)) ways.continue = this.to('start');
    const { fresh } = this;
    fresh.layAside();
    const chosen = leavesOf(fresh.root).filter((part) => fresh.canChoose(part));
    const headings = headingsOf(fresh.root);
    const offered = headings.length > MOST_HEADINGS ? [] : headings.filter((heading) => fresh.canChoose(heading));
    const led = offered.map(({ id }) => [id, this.to('choice', id)]).filter(([, part]) => part);
    return { ...ways, open: [...new Set([...Object.values(ways), ...chosen.map(({ id }) => id)])].filter(Boolean), headings: Object.fromEntries(led) };
  }

  /** Whether the package is done, or leads nowhere: it begins again then, as it would when it is launched anew. */
  isOver({ open }) {
    return isCompleted(this.fresh.root) || !open.length;
  }
}
