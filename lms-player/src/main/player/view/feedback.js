// What is said about an answer. The place is a live region that stands on the page before anything is said in it.
import { h, prose, put } from '../dom.js';
import { say } from '../text/text.js';
import { icon } from './icons.js';

const LOOK = {
  right: { mark: 'check', word: 'question.right' },
  partly: { mark: 'partly', word: 'question.partly' },
  wrong: { mark: 'cross', word: 'question.wrong' },
};

export function feedbackPlace() {
  return h('div', { class: 'fb-place', role: 'status' });
}

/** right, partly or wrong. */
export function verdictOf(grade) {
  if (grade.correct) return 'right';
  return grade.score > 0 ? 'partly' : 'wrong';
}

/** Says the verdict with its feedback, and a last line such as the tries that are left. */
export function showGrade(place, grade, mediaBase, lastLine) {
  const verdict = verdictOf(grade);
  const { mark, word } = LOOK[verdict];
  const title = h('p', { class: 'fb-title' }, icon(mark), say(word));
  put(place, h('div', { class: `fb ${verdict}` }, title, grade.feedback && prose(grade.feedback, mediaBase, 'prose plain'), lastLine && h('p', { class: 'fb-last' }, lastLine)));
}

/** Says something that is no verdict: not a number, waiting, could not be graded. */
export function showRemark(place, text) {
  put(place, h('div', { class: 'fb remark' }, h('p', {}, text)));
}
