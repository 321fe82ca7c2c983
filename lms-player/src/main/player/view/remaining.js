import { percent, say } from '../text/text.js';

/** What of an activity still counts toward completion, in words: "watched 40 %, 90 % needed". */
export function whatIsLeft(activity, attempt) {
  const record = attempt.record(activity);
  if (activity.kind === 'lesson') return say('left.lesson');
  if (activity.kind === 'video') return say('left.video', { percent: percent(record.fraction || 0), goal: percent(activity.watched) });
  if (activity.kind === 'quiz' && record.passed === false && !attempt.openQuestions(activity).length) {
    return say('left.quizFailed', { score: percent(record.score), mark: percent(activity.passMark) });
  }
  return say(`left.${activity.kind}`, { n: attempt.openQuestions(activity).length });
}
