// The player on the screen: shows one activity at a time inside the frame and moves between them.
import { h, put } from '../dom.js';
import { say } from '../text/text.js';
import { endPage } from './end.js';
import { exercisePage } from './exercise.js';
import { externalPage } from './external.js';
import { frame } from './frame.js';
import { lessonPage } from './lesson.js';
import { showNotice } from './notice.js';
import { drawOutline } from './outline.js';
import { pageFoot } from './pagefoot.js';
import { quizPage } from './quiz.js';
import { showReceipt } from './receipt.js';
import { Ways } from '../ways.js';
import { videoPage } from './video.js';

const PAGES = { lesson: lessonPage, video: videoPage, 'data-exercise': exercisePage, quiz: quizPage, 'external-package': externalPage };

/** state.at at the end of the module, where no activity is shown. */
const END = 'end';

export class Player {
  constructor(root, conductor, start) {
    this.conductor = conductor;
    this.attempt = conductor.attempt;
    this.start = start;
    this.current = null;
    this.ways = new Ways(this.attempt.activities);
    this.parts = frame(root, {
      title: this.attempt.document.title,
      course: start.course,
      exitHref: start.exitHref,
      onExit: () => this.exit(),
    });
    conductor.listen(() => this.refresh());
    this.unitsFound = this.findUnits();
    conductor.showStatus((status) => this.showStatus(status));
  }

  /** Packages of others bring headings and rules along; without them the outline is a plain list. */
  async findUnits() {
    const { tracker } = this.conductor;
    if (!tracker.units || !this.attempt.activities.some(({ kind }) => kind === 'external-package')) return;
    const found = await tracker.units().catch(() => null);
    if (!found) return;
    const { blocks, windows, navigation } = found;
    Object.assign(this, { blocks, windows });
    // what a page around a SCO said meanwhile is newer
    this.ways.learnAll({ ...navigation, ...this.ways.packages });
    this.refresh();
  }

  /** Whether an activity is shown in a window of its own, as far as that is known before it is opened. */
  async isOwnWindow(activity) {
    await this.unitsFound;
    return Boolean(this.windows) && this.windows.has(activity.short);
  }

  /** What is known of the rules is old: another window or device has gone on. */
  async askRules() {
    this.ways.learnAll((await this.conductor.tracker.units()).navigation);
    this.refresh();
  }

  /** Where the rules of an activity's package lead now. */
  learn(activity, navigation) {
    this.ways.learn(activity.package, navigation);
    this.refresh();
  }

  /** Shows where the learner was, or where the rules of a package lead from there. */
  async resume() {
    const { state, progress } = this.attempt;
    this.isResuming = true;
    if (state.at === END && progress.status === 'completed') {
      this.show(null);
      return;
    }
    const before = this.attempt.startAt();
    if (before.kind === 'external-package') await this.unitsFound;
    const at = this.ways.resumed(before);
    this.show(at, state.at && at === before ? state.step : null);
  }

  /** Shows an activity, or the end of the module for null, and moves the focus to its heading. then says what is shown once what was shown has ended. */
  async go(activity, then = () => activity) {
    // what is shown ends once, whoever is impatient
    if (this.isGoing) return;
    this.isGoing = true;
    this.isResuming = false;
    const led = await this.finish(activity).finally(() => (this.isGoing = false));
    this.isLedElsewhere = Boolean(led) && led !== activity;
    this.show(led || then());
    window.scrollTo(0, 0);
    this.parts.main.querySelector('h1').focus({ preventScroll: true });
  }

  /** step is the place inside the activity, null where none is known. */
  show(activity, step = null) {
    if (this.page && this.page.leave) this.page.leave();
    this.current = activity;
    this.parts.closeOutline();
    this.conductor.place(activity ? activity.short : END, step || 0);
    this.page = activity ? this.activityPage(activity, step) : endPage(this);
    put(this.parts.main, this.page.element);
    document.title = `${activity ? activity.title : say('outline.end')} · ${this.attempt.document.title}`;
    if (activity) this.conductor.open(activity);
    else this.refresh();
    if (this.page.shown) this.page.shown();
  }

  /** Lets what is shown end by itself, if it needs a moment for that; promises what that leads to instead of the next activity, if anything. */
  async finish(next) {
    return this.page && this.page.finish ? this.page.finish(next) : null;
  }

  activityPage(activity, step) {
    const page = PAGES[activity.kind](activity, this, step);
    const heading = [h('p', { class: 'kick' }, say(`kind.${activity.kind}`)), h('h1', { tabindex: '-1' }, activity.title)];
    const foot = pageFoot(this, activity);
    const refresh = () => {
      foot.refresh();
      if (page.refresh) page.refresh();
    };
    return { ...page, refresh, element: h('article', { class: activity.kind }, heading, page.element, foot.element) };
  }

  /** Goes on from an activity; leaving a lesson by Next finishes it, and the end of a part may open what comes before the next that was open. */
  next(activity) {
    if (activity.kind === 'lesson') this.conductor.finish(activity);
    const after = this.ways.from(activity, 1);
    this.go(after, () => (this.page.mayOpenMore && this.page.mayOpenMore() ? this.ways.from(activity, 1) : after));
  }

  refresh() {
    drawOutline(this.parts.outline, { attempt: this.attempt, course: this.start.course, newer: this.start.newer, blocks: this.blocks, ways: this.ways }, this.current, (activity) => this.go(activity));
    this.parts.showProgress(this.attempt.fractionDone);
    if (this.page) this.page.refresh();
  }

  showStatus(status) {
    this.parts.save.show(this.start.review ? { kind: this.start.review } : status);
    showNotice(this.parts.notice, status);
  }

  exit() {
    const known = this.page && this.page.pause ? this.page.pause() : null;
    showReceipt(this, known);
  }

  leave() {
    if (this.page && this.page.leave) this.page.leave();
    this.conductor.tracker.leave();
  }
}
