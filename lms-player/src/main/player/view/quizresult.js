// The result of a try: score against the pass mark, every answer, and another try when it was not enough.
import { h } from '../dom.js';
import { quizResult } from '../completion.js';
import { percent, say } from '../text/text.js';
import { verdictOf } from './feedback.js';
import { icon } from './icons.js';

const MARKS = { right: 'check', partly: 'partly', wrong: 'cross', waiting: 'wait' };

export function quizResultView(activity, player, { show, retry }) {
  const { attempt } = player;
  const questions = attempt.questions(activity);
  const answers = attempt.answersOf(activity);
  const list = h('ol', { class: 'verdicts' }, questions.map((question, index) => h('li', {}, verdict(answers[question.short], index, show))));
  if (!attempt.isTryFull(activity)) {
    return h('div', { class: 'box' }, h('h2', { tabindex: '-1' }, say('quiz.answers')), h('p', { role: 'status' }, say('quiz.waiting')), list);
  }
  const result = quizResult(questions, scores(answers), activity.passMark);
  return h('div', { class: 'box result' }, headline(result, activity), standing(activity, attempt, result), again(activity, attempt, result, retry), h('h3', {}, say('quiz.answers')), list);
}

function headline({ score, passed }, activity) {
  const values = { score: percent(score), mark: percent(activity.passMark) };
  return [
    h('h2', { tabindex: '-1', class: passed ? 'passed' : 'failed' }, icon(passed ? 'check' : 'partly'), say(passed ? 'quiz.passed' : 'quiz.failed')),
    h('p', {}, say('quiz.score', values)),
  ];
}

function standing(activity, attempt, { score }) {
  const best = attempt.record(activity).score;
  return best > score ? h('p', {}, say('quiz.best', { score: percent(best) })) : null;
}

function again(activity, attempt, { passed }, retry) {
  if (passed || attempt.isDone(activity)) return null;
  return [h('p', { class: 'meta' }, say('quiz.againNote')), h('p', {}, h('button', { type: 'button', class: 'btn', onclick: retry }, say('quiz.again')))];
}

function verdict(answer, index, show) {
  const word = !answer || answer.waiting ? 'waiting' : verdictOf(answer);
  return h('button', { type: 'button', class: `verdict ${word}`, onclick: () => show(index) }, icon(MARKS[word]), h('span', {}, `${say('quiz.review', { n: index + 1 })}: ${say(`answer.${word}`)}`));
}

function scores(answers) {
  return Object.fromEntries(Object.entries(answers).map(([short, { score }]) => [short, score]));
}
