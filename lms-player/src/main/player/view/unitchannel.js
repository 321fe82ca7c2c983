// The narrow channel between the player and the page around a SCO: both name the other's origin, and the token of the launch.

/** Longer than the page around a SCO waits for the SCO. */
const PATIENCE_MS = 2500;

export class UnitChannel {
  /**
   * @param frame shows the unit
   * @param unit {address}: its origin and token are in it
   * @param on {commit: gets {session, number, ended, cmi, sequencing}, promises its being kept; navigate: gets where the SCO wants to go, and to which unit;
   *   returned: the unit has ended by itself; rules: gets where the rules of its package let the learner go; refused: they do not let the unit be shown}
   */
  constructor(frame, unit, on) {
    const { origin, pathname } = new URL(unit.address);
    Object.assign(this, { frame, unit, origin, token: pathname.split('/')[2], on });
    this.listener = (event) => this.hear(event);
    window.addEventListener('message', this.listener);
  }

  hear({ source, origin, data }) {
    if (source !== this.frame.contentWindow || origin !== this.origin || !data || data.token !== this.token) return;
    if (data.type === 'commit') this.keep(data);
    else if (data.type === 'navigate') this.on.navigate(String(data.request), data.target);
    else if (data.type === 'ready') this.isScorm = true;
    else if (data.type === 'refused') this.on.refused();
    else if (data.type === 'returned') this.on.returned();
    else if (data.type === 'ended' && this.ended) this.ended(data.target);
    const rules = data.navigation || (data.sequencing && data.sequencing.navigation);
    if (isNavigation(rules)) this.on.rules(rules);
  }

  keep({ session, number, ended, cmi, sequencing }) {
    // refused is said where saving is shown
    this.on.commit({ session, number, ended: Boolean(ended), cmi, sequencing }).then(() => this.tell({ type: 'kept', session, number }), () => {});
  }

  /** Asks for a commit of what the SCO has said so far. */
  save() {
    this.tell({ type: 'save' });
  }

  /**
   * Lets the SCO end itself; promises that it has, or that it took too long, with the unit that the rules lead to by that, if they do.
   *
   * @param isOnward whether the learner goes on within the package
   */
  end(isOnward) {
    if (!this.isScorm) return Promise.resolve();
    return new Promise((resolve) => {
      this.ended = resolve;
      setTimeout(resolve, PATIENCE_MS);
      this.tell({ type: 'leave', isOnward });
    });
  }

  tell(message) {
    if (this.frame.contentWindow) this.frame.contentWindow.postMessage({ ...message, token: this.token }, this.origin);
  }

  close() {
    window.removeEventListener('message', this.listener);
  }
}

/** The scripts of a package speak in the page around them too, and might say anything. */
function isNavigation(rules) {
  if (!rules) return false;
  const { open, headings, hidden, hiddenControls } = rules;
  const isText = (value) => typeof value === 'string';
  const areTexts = (values) => Array.isArray(values) && values.every(isText);
  const arePlaces = [rules.continue, rules.previous].every((key) => key === null || isText(key));
  return arePlaces && [open, hidden, hiddenControls].every(areTexts) && typeof headings === 'object' && areTexts(Object.values(headings || {}));
}
