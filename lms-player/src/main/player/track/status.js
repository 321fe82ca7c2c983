// The one table from our completion rule to the fields of each standard: SCORM 1.2 cmi.core.lesson_status, SCORM 2004
// cmi.completion_status and cmi.success_status, and the verbs that a cmi5 or xAPI session has told.
//
// SCORM 1.2 has one field for two facts, completion and success, and many systems read only "passed" or "completed" as done
// and "failed" as over. So success is told only when the module is complete, and "failed" only when everything was attempted
// and the quiz was not passed; a learner may still try again and reach "passed".
//
// Systems may replace our word by a comparison of their own whenever they know a score: SCORM 1.2's <adlcp:masteryscore> with
// score.raw on LMSFinish (RTE 3.4.4), SCORM 2004's cmi.scaled_passing_score with score.scaled (RTE 4.2.22), both also in the
// middle of a module. So the score is told only together with a verdict: then the system's comparison says the same as we do.
const STATUS = {
  'in-progress': {
    null: { scorm12: 'incomplete', completion: 'incomplete', success: 'unknown', verbs: [] },
    passed: { scorm12: 'incomplete', completion: 'incomplete', success: 'passed', verbs: ['passed'] },
    failed: { scorm12: 'failed', completion: 'incomplete', success: 'failed', verbs: ['failed'] },
  },
  completed: {
    null: { scorm12: 'completed', completion: 'completed', success: 'unknown', verbs: ['completed'] },
    passed: { scorm12: 'passed', completion: 'completed', success: 'passed', verbs: ['passed', 'completed'] },
    failed: { scorm12: 'failed', completion: 'completed', success: 'failed', verbs: ['failed', 'completed'] },
  },
};

/** The row for a module's progress: {scorm12, completion, success, verbs}. */
export function statusOf({ status, success }) {
  return STATUS[status][success];
}

/** The score as every format tells it, 0 to 1 with four decimals, so that all tell the same. */
export function scaled(score) {
  return Number(score.toFixed(4));
}

/** The same out of 100. */
export function outOf100(score) {
  return Number((score * 100).toFixed(2));
}
