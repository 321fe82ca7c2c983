// What a package keeps of an attempt, and how it becomes progress again. Feedback is not kept: the key makes it anew.
import { grade } from '../grade.js';
import { EXERCISE_TRIES } from '../completion.js';
import { activityOf, allQuestions, drawFor, variantOf } from '../model.js';

/** A plain object of an attempt: {state, draws, activities}. */
export function snapshotOf(attempt) {
  return { state: attempt.state, draws: attempt.draws, activities: attempt.progress.activities };
}

/** What a tracker's start answers for a document, its key and a kept snapshot (or null at the first visit). */
export function restoreFrom(document, key, snapshot) {
  if (!snapshot) return { document, draws: drawFor(document), progress: { activities: {} }, state: null };
  const draws = { ...drawFor(document), ...snapshot.draws };
  const activities = {};
  for (const [short, kept] of Object.entries(snapshot.activities || {})) {
    const activity = activityOf(document, short);
    if (activity) activities[short] = { ...kept, answers: regrade(document, key, draws, activity, kept.answers || {}) };
  }
  return { document, draws, progress: { activities }, state: snapshot.state };
}

/** Answers to questions that this revision no longer has are left behind. */
function regrade(document, key, draws, activity, answers) {
  const regraded = {};
  const questions = allQuestions(document);
  for (const [short, { response, tries = 1 }] of Object.entries(answers)) {
    const question = questions.find((one) => one.short === short);
    if (!question || !key[short]) continue;
    const reveal = activity.kind === 'quiz' || tries >= EXERCISE_TRIES;
    const again = grade(key[short], response, { variant: variantOf(question, draws), reveal });
    if (again) regraded[short] = { response, tries, ...again };
  }
  return regraded;
}
