// The package of a part that is played: what is done in the part may open or complete others, and that is the LMS's to say.

export class WholePackage {
  constructor(activity, player) {
    Object.assign(this, { activity, player, tracker: player.conductor.tracker, isJudged: false, lastStatus: null, asked: null });
  }

  /** The LMS itself judges the prerequisites of SCORM 1.2: what is done in one part may open others. */
  get hasPrerequisites() {
    return this.isJudged && Boolean(this.player.ways.rulesOf(this.activity));
  }

  opened({ standard }) {
    this.isJudged = standard === 'SCORM 1.2';
  }

  /** Asks where the prerequisites let the learner go now, if there are any. */
  async askWays() {
    if (!this.hasPrerequisites) return;
    await this.player.askRules();
    if (this.player.ways.isComplete(this.activity)) await this.askRest();
  }

  /** The part has told something, which is kept by and by. What is not answered then is asked at the next look. */
  heard(told, kept) {
    if (this.hasPrerequisites && this.isNewStatus(told)) this.asked = kept.then(() => this.askWays()).catch(() => {});
    if (told.sequencing && told.sequencing.navigation.isComplete) kept.then(() => this.askRest()).catch(() => {});
  }

  isNewStatus({ ended, cmi }) {
    const before = this.lastStatus;
    this.lastStatus = `${cmi.core && cmi.core.lesson_status} ${ended}`;
    return this.lastStatus !== before;
  }

  /** Who completes a package by its rules has nothing left to do in it. */
  async askRest() {
    const { attempt } = this.player;
    const rest = attempt.activities.filter((other) => other.package === this.activity.package && !attempt.isDone(other));
    for (const other of rest) await this.tracker.askUnit(other);
  }

  /** The last words of a part may be on their way. */
  async settle() {
    if (this.asked && (await this.tracker.flush()).saved) await this.asked;
  }
}
