// A data exercise: a real table, its chart, and questions to work out with three tries each.
import { h, prose, put } from '../dom.js';
import { EXERCISE_TRIES, isSettled } from '../completion.js';
import { promptOf } from '../model.js';
import { say } from '../text/text.js';
import { chartFigure } from './chart.js';
import { dataTable } from './datatable.js';
import { questionForm } from './question.js';
import { sourceLine } from './source.js';

export function exercisePage(activity, player) {
  const parts = exerciseParts(activity, player);
  const status = h('p', { class: 'settled-note', role: 'status' });
  const box = h(
    'section',
    { class: 'box', 'aria-label': activity.title },
    parts.elements,
    h('h2', {}, say('exercise.questions')),
    activity.questions.map((question) => exerciseQuestion(activity, question, player)),
  );
  const refresh = () => put(status, player.attempt.isDone(activity) && say('exercise.settled'));
  refresh();
  return { element: h('div', {}, parts.intro, box, status), refresh, leave: parts.leave };
}

/** Intro, chart, table and source, as they stand in an activity and in a practice block. */
export function exerciseParts(exercise, player) {
  const chart = exercise.chart && chartFigure(exercise.chart);
  return {
    intro: exercise.intro && prose(exercise.intro, player.start.mediaBase),
    elements: [chart && chart.element, exercise.table && dataTable(exercise.table, (exercise.chart || {}).marks), exercise.source && sourceLine(exercise.source)],
    leave: () => chart && chart.leave(),
  };
}

function exerciseQuestion(activity, question, player) {
  return questionForm({
    question,
    prompt: promptOf(question, player.attempt.draws),
    mediaBase: player.start.mediaBase,
    answer: player.attempt.answersOf(activity)[question.short],
    mayRepeat: (answer) => !isSettled(answer),
    lastLine,
    onAnswer: (response) => player.conductor.answer(activity, question, response),
  }).element;
}

function lastLine({ correct, tries }) {
  if (correct) return null;
  return tries >= EXERCISE_TRIES ? say('question.noTries') : say('question.triesLeft', { n: EXERCISE_TRIES - tries });
}
