// Reading a module document: who is who, and what was drawn for this learner.
import { drawnQuestions } from './completion.js';

/** The activity with that short id, or undefined. */
export function activityOf(document, short) {
  return document.activities.find((activity) => activity.short === short);
}

/** The questions of an activity as this learner has them. */
export function questionsOf(activity, draws) {
  const questions = activity.questions || [];
  return activity.kind === 'quiz' ? drawnQuestions(activity, draws[activity.short]) : questions;
}

/** The questions inside a lesson's blocks: practice. */
function practiceOf(activity) {
  return (activity.blocks || []).flatMap((block) => (block.question ? [block.question] : block.questions || []));
}

/** Every question of the document, practice included. */
export function allQuestions(document) {
  return document.activities.flatMap((activity) => [...(activity.questions || []), ...practiceOf(activity)]);
}

/** Index of the variant of a numeric question that was drawn for this learner. */
export function variantOf(question, draws) {
  const drawn = draws[question.short];
  return question.variants && Number.isInteger(drawn) && drawn < question.variants.length ? drawn : 0;
}

/** The prompt of a question as this learner sees it. */
export function promptOf(question, draws) {
  return question.kind === 'numeric' ? question.variants[variantOf(question, draws)].prompt : question.prompt;
}

/** Draws for a learner where no server does it: variants of numeric questions and the questions of quizzes. */
export function drawFor(document, random = Math.random) {
  const draws = {};
  for (const question of allQuestions(document)) {
    if (question.variants && question.variants.length > 1) draws[question.short] = Math.floor(random() * question.variants.length);
  }
  for (const quiz of document.activities.filter((activity) => activity.draw)) {
    draws[quiz.short] = shuffled(quiz.questions.map(({ short }) => short), random).slice(0, quiz.draw);
  }
  return draws;
}

/** A copy in random order. */
export function shuffled(items, random) {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]);
}

/** The same order for the same seed: a small generator (mulberry32) over a hashed text. */
export function seededRandom(text) {
  let state = [...text].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
