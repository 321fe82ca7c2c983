// Where the learner may go: from activity to activity in their order, and within an external package where its rules lead.
// Of each package with rules: {continue, previous: a unit's key or null, open: [keys], headings: {heading's key: the key it leads to}, hidden: [keys],
// hiddenControls: [names], isComplete}.

export class Ways {
  constructor(activities) {
    this.activities = activities;
    this.packages = {};
  }

  /** What the rules of a package say now. */
  learn(name, navigation) {
    if (navigation) this.packages[name] = navigation;
  }

  learnAll(packages) {
    for (const [name, navigation] of Object.entries(packages)) this.learn(name, navigation);
  }

  rulesOf(activity) {
    return this.packages[activity.package];
  }

  isOpen(activity) {
    const rules = this.rulesOf(activity);
    return !rules || rules.open.includes(activity.unit);
  }

  isComplete(activity) {
    const rules = this.rulesOf(activity);
    return Boolean(rules) && rules.isComplete;
  }

  /** The activity that a heading of a package leads to, or null for one that only names what is under it. */
  headed(name, heading) {
    const { headings = {} } = this.packages[name] || {};
    return this.unit(name, headings[heading]);
  }

  isHidden(activity) {
    const rules = this.rulesOf(activity);
    return Boolean(rules) && rules.hidden.includes(activity.unit);
  }

  /** Whether the package wants the button away that leads there: continue or previous. */
  hides(control, activity, to) {
    const rules = this.rulesOf(activity);
    return Boolean(rules && to && to.package === activity.package) && rules.hiddenControls.includes(control);
  }

  unit(name, key) {
    return this.activities.find((other) => other.package === name && other.unit === key) || null;
  }

  /** The activity before (-1) or after (1), or null: by the rules, else the next one that is open. */
  from(activity, step) {
    const rules = this.rulesOf(activity);
    const led = rules && this.unit(activity.package, step > 0 ? rules.continue : rules.previous);
    if (led) return led;
    const at = this.activities.indexOf(activity);
    const others = step > 0 ? this.activities.slice(at + 1) : this.activities.slice(0, at).reverse();
    return others.find((other) => this.isOpen(other)) || null;
  }

  /** Where somebody goes on who comes back: where the package leads, until it is completed. */
  resumed(activity) {
    const rules = this.rulesOf(activity);
    return (rules && !rules.isComplete && this.unit(activity.package, rules.continue)) || activity;
  }

  /** Where a package leads from where the learner is, first of all to what is not done, or null if it leads nowhere. */
  onward(activity, isDone) {
    const rules = this.rulesOf(activity);
    if (!rules) return null;
    const open = rules.open.map((key) => this.unit(activity.package, key)).filter(Boolean);
    return this.unit(activity.package, rules.continue) || open.find((unit) => !isDone(unit)) || open[0] || null;
  }
}
