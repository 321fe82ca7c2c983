import { questionForm } from './question.js';
import { promptOf } from '../model.js';

/** A practice question: graded like any other, as often as one likes, counted nowhere. */
export function practiceQuestion(question, activity, player) {
  let tries = 0;
  return questionForm({
    question,
    prompt: promptOf(question, player.attempt.draws),
    mediaBase: player.start.mediaBase,
    mayRepeat: () => true,
    onAnswer: (response) => player.conductor.practise(activity, question, response, ++tries),
  }).element;
}
