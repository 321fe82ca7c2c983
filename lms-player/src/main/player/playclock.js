// Which parts of a video were really played. A range grows only as fast as the clock on the wall allows:
// seeking, dragging and scripts that set the time leave a gap.

// Time on the wall that was not played is credit for what comes late: a browser that had no time for us tells an old position first,
// and then all at once.
const FIRST_CREDIT_S = 0.75;
const MOST_CREDIT_S = 5;
const SLACK_RATE = 1.25;

export class PlayClock {
  constructor() {
    this.closed = [];
    this.from = null;
  }

  /** The video stands at this time (s) while playing; wall is a monotonic clock in milliseconds. */
  tick(at, wall, rate = 1) {
    if (this.from !== null && this.isPlayedTo(at, wall, rate)) {
      this.credit -= at - this.to;
      this.to = at;
    } else {
      this.stop();
      this.from = at;
      this.to = at;
      this.credit = FIRST_CREDIT_S;
    }
    this.wall = wall;
  }

  /** Playing stopped or jumped: what was played stands, what comes is a new range. */
  stop() {
    if (this.from !== null && this.to > this.from) this.closed.push([round(this.from), round(this.to)]);
    this.from = null;
  }

  /** The ranges played since this was last asked for. */
  take() {
    const { from, to, wall } = this;
    this.stop();
    if (from !== null) Object.assign(this, { from: to, to, wall });
    return this.closed.splice(0);
  }

  isPlayedTo(at, wall, rate) {
    const earned = ((wall - this.wall) / 1000) * rate * SLACK_RATE;
    this.credit = Math.min(this.credit + earned, Math.max(MOST_CREDIT_S * rate, earned));
    const moved = at - this.to;
    return moved >= 0 && moved <= this.credit;
  }
}

function round(seconds) {
  return Math.round(seconds * 100) / 100;
}
