// A quiz: one question at a time with feedback at once, then the result. step n is question n, the last step the result.
import { h, prose, put } from '../dom.js';
import { promptOf, seededRandom, shuffled } from '../model.js';
import { percent, say } from '../text/text.js';
import { icon } from './icons.js';
import { questionForm } from './question.js';
import { quizResultView } from './quizresult.js';

export function quizPage(activity, player, step) {
  const element = h('div', { class: 'quiz-body' });
  const questions = player.attempt.questions(activity);
  let at = -1;
  let wasWaiting = false;
  const isWaiting = ({ short }) => Boolean((player.attempt.answersOf(activity)[short] || {}).waiting);

  function show(index) {
    at = index;
    player.conductor.place(activity.short, at);
    draw();
  }

  function draw() {
    put(element, at < questions.length ? questionView(questions[at]) : quizResultView(activity, player, { show: move, retry }));
  }

  /** Shows another question and takes the focus along. */
  function move(index) {
    show(index);
    const heading = element.querySelector('h2');
    heading.scrollIntoView({ block: 'nearest' });
    heading.focus({ preventScroll: true });
  }

  function retry() {
    player.conductor.retry(activity);
    move(0);
  }

  function questionView(question) {
    const { attempt } = player;
    const heading = h('h2', { class: 'of', tabindex: '-1' }, say('quiz.of', { n: at + 1, of: questions.length }));
    const retried = attempt.record(activity).try > 1 && h('span', { class: 'tag' }, say('quiz.try', { n: attempt.record(activity).try }));
    const intro = at === 0 && [prose(activity.intro, player.start.mediaBase), h('p', { class: 'meta' }, say('quiz.passMark', { mark: percent(activity.passMark) }))];
    const onward = h('div', { class: 'onward' });
    const form = questionForm({
      question,
      prompt: promptOf(question, attempt.draws),
      mediaBase: player.start.mediaBase,
      order: choiceOrder(activity, question, player),
      answer: attempt.answersOf(activity)[question.short],
      mayRepeat: () => false,
      onAnswer: (response) => answer(question, response, onward),
      onSettled: () => showOnward(onward, true),
    });
    wasWaiting = isWaiting(question);
    if (attempt.answersOf(activity)[question.short]) showOnward(onward, false);
    return h('div', {}, intro, h('div', { class: 'box quiz-box' }, h('div', { class: 'of-line' }, heading, retried), form.element, onward));
  }

  function answer(question, response, onward) {
    const graded = player.conductor.answer(activity, question, response);
    graded.catch(() => put(onward));
    showOnward(onward, false);
    return graded;
  }

  function showOnward(place, takeFocus) {
    const isLast = at === questions.length - 1;
    const next = h('button', { type: 'button', class: 'btn', onclick: () => move(at + 1) }, say(isLast ? 'quiz.result' : 'quiz.next'), icon('next'));
    const before = at > 0 && h('button', { type: 'button', class: 'btn quiet', onclick: () => move(at - 1) }, say('quiz.previous'));
    put(place, next, before);
    if (takeFocus) next.focus({ preventScroll: true });
  }

  show(startStep(activity, player, questions, step));
  function refresh() {
    const isGradedMeanwhile = wasWaiting && questions[at] && !isWaiting(questions[at]);
    if (at === questions.length || isGradedMeanwhile) draw();
  }
  return { element, refresh };
}

/** The question where the learner was; a finished quiz begins at its result, without a known place at the first open question. */
function startStep(activity, { attempt }, questions, step) {
  const answers = attempt.answersOf(activity);
  const open = questions.findIndex(({ short }) => !answers[short]);
  if (open < 0) return questions.length;
  return step !== null && step < open ? step : open;
}

/** The choices in this learner's order: the same on every visit, another one in another try. */
function choiceOrder(activity, question, { attempt }) {
  if (!activity.shuffle || !question.choices) return null;
  const seed = `${attempt.state.seed}${question.short}${attempt.record(activity).try || 1}`;
  return shuffled(question.choices, seededRandom(seed));
}
