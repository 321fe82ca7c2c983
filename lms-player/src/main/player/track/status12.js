// The one table from our completion rule to SCORM 1.2's cmi.core.lesson_status.
//
// SCORM 1.2 has one field for two facts, completion and success, and many systems read only "passed" or "completed" as done
// and "failed" as over. So success is told only when the module is complete, and "failed" only when everything was attempted
// and the quiz was not passed; a learner may still try again and reach "passed".
// A manifest's <adlcp:masteryscore> lets the system replace our status by its own comparison with score.raw on LMSFinish
// (SCORM 1.2 RTE 3.4.4), also in the middle of a module. So score.raw is told only together with passed, completed or failed:
// then the system's comparison says the same as we do.
const STATUS = {
  'in-progress': { null: 'incomplete', passed: 'incomplete', failed: 'failed' },
  completed: { null: 'completed', passed: 'passed', failed: 'failed' },
};

/** lesson_status for a module's progress. */
export function lessonStatus({ status, success }) {
  return STATUS[status][success];
}
