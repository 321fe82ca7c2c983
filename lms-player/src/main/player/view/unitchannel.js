// The narrow channel between the player and the page around a SCO: both name the other's origin, and the token of the launch.

/** Longer than the page around a SCO waits for the SCO. */
const PATIENCE_MS = 2500;

export class UnitChannel {
  /**
   * @param frame shows the unit
   * @param unit {address}: its origin and token are in it
   * @param onCommit gets {number, ended, cmi}, promises its being kept
   * @param onNavigate gets where the SCO wants to go, and to which unit
   */
  constructor(frame, { address }, { onCommit, onNavigate }) {
    const { origin, pathname } = new URL(address);
    Object.assign(this, { frame, origin, token: pathname.split('/')[2], onCommit, onNavigate });
    this.listener = (event) => this.hear(event);
    window.addEventListener('message', this.listener);
  }

  hear({ source, origin, data }) {
    if (source !== this.frame.contentWindow || origin !== this.origin || !data || data.token !== this.token) return;
    if (data.type === 'commit') this.keep(data);
    else if (data.type === 'navigate') this.onNavigate(String(data.request), data.target);
    else if (data.type === 'ready') this.isScorm = true;
    else if (data.type === 'ended' && this.ended) this.ended();
  }

  keep({ number, ended, cmi }) {
    // refused is said where saving is shown
    this.onCommit({ number, ended: Boolean(ended), cmi }).then(() => this.tell({ type: 'kept', number }), () => {});
  }

  /** Asks for a commit of what the SCO has said so far. */
  save() {
    this.tell({ type: 'save' });
  }

  /** Lets the SCO end itself; promises that it has, or that it took too long. */
  end() {
    if (!this.isScorm) return Promise.resolve();
    return new Promise((resolve) => {
      this.ended = resolve;
      setTimeout(resolve, PATIENCE_MS);
      this.tell({ type: 'leave' });
    });
  }

  tell(message) {
    if (this.frame.contentWindow) this.frame.contentWindow.postMessage({ ...message, token: this.token }, this.origin);
  }

  close() {
    window.removeEventListener('message', this.listener);
  }
}
