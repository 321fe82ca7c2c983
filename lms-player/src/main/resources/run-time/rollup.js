// Where scorm-again rolls up otherwise than the standard (SCORM 2004 4th edition, Sequencing and Navigation, 4.6 and RB.1), the standard's way
// stands in its place.
(function () {
  'use strict';

  /** What an activity says of a condition: true, false, or null while that is not known (RB.1.4.1). */
  const CONDITIONS = {
    satisfied: (activity) => (isObjectiveKnown(activity) ? activity.objectiveSatisfiedStatus : null),
    objectiveStatusKnown: isObjectiveKnown,
    objectiveMeasureKnown: isMeasureKnown,
    completed: (activity) => (isProgressKnown(activity) ? activity.completionStatus === 'completed' : null),
    activityProgressKnown: isProgressKnown,
  };

  /** Of the values for the children whether that is enough (RB.1.4). */
  const SETS = {
    all: (values) => values.every(Boolean),
    any: (values) => values.some(Boolean),
    none: (values) => values.every((value) => value === false),
    atLeastCount: (values, { minimumCount }) => values.filter(Boolean).length >= minimumCount,
    atLeastPercent: (values, { minimumPercent }) => values.length > 0 && (values.filter(Boolean).length / values.length) * 100 >= minimumPercent,
  };

  /** What the engine asks before a child counts for an action (RB.1.4.2). */
  const KINDS = { satisfied: 'objective', notSatisfied: 'objective', completed: 'progress', incomplete: 'progress' };

  function isObjectiveKnown(activity) {
    return activity.objectiveInfoAvailableInCurrentParentAttempt !== false && activity.objectiveSatisfiedStatusKnown;
  }

  function isMeasureKnown(activity) {
    return activity.objectiveInfoAvailableInCurrentParentAttempt !== false && activity.objectiveMeasureStatus;
  }

  function isProgressKnown(activity) {
    return activity.progressInfoAvailableInCurrentParentAttempt !== false && ['completed', 'incomplete'].includes(activity.completionStatus);
  }

  function valueOf(condition, activity) {
    const ask = CONDITIONS[condition.condition];
    if (!ask) return condition.evaluate(activity);
    const value = ask(activity);
    return condition.operator === 'not' && value !== null ? !value : value;
  }

  /** All of them, or any; what is not known decides nothing that the others do not. */
  function combined(values, combination) {
    const deciding = combination !== 'all';
    if (values.includes(deciding)) return deciding;
    return values.includes(null) ? null : !deciding;
  }

  /** RB.1.4.2: skipped is who would be skipped now, not who was. */
  function seeSkipped(child) {
    child.wasSkipped = child.sequencingRules.preConditionRules.some((rule) => rule.action === 'skip' && rule.evaluate(child));
    return child;
  }

  /** RB.1.4: what is not known of a child is neither so nor not so. */
  function applies(filter, activity, rule) {
    const values = activity
      .getAvailableChildren()
      .map(seeSkipped)
      .filter((child) => filter.checkChildForRollupSubprocess(child, KINDS[rule.action], rule.action))
      .map((child) => combined(rule.conditions.map((condition) => valueOf(condition, child)), rule.conditionCombination));
    return SETS[rule.consideration](values, rule);
  }

  /** RB.1.1: the mean of the children by their weights; who has no measure yet counts as nothing. */
  function rollUpMeasure(activity) {
    const children = activity.getAvailableChildren().filter(({ sequencingControls }) => sequencingControls.tracked);
    const weightOf = ({ sequencingControls }) => sequencingControls.objectiveMeasureWeight;
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const known = children.filter(isMeasureKnown);
    const weight = sum(children.map(weightOf));
    activity.objectiveMeasureStatus = known.length > 0 && weight > 0;
    if (activity.objectiveMeasureStatus) activity.objectiveNormalizedMeasure = sum(known.map((child) => child.objectiveNormalizedMeasure * weightOf(child))) / weight;
    return [];
  }

  /** RB.1.2: by its measure, by its rules, or by what holds where there are none; says whether it is satisfied, and null where that stays as it was. */
  function satisfaction(processor, activity) {
    const { primaryObjective: objective, rollupRules } = activity;
    if (objective && objective.satisfiedByMeasure) return byMeasure(activity);
    const isRuled = rollupRules.rules.some(({ action }) => KINDS[action] === 'objective');
    return isRuled ? processor.objectiveRollupUsingRules(activity, rollupRules.rules) : processor.objectiveRollupUsingDefault(activity);
  }

  /** RB.1.2.a: undefined is what is not known. */
  function byMeasure(activity) {
    const { objectiveMeasureStatus, objectiveNormalizedMeasure, primaryObjective, rollupConsiderations, isActive } = activity;
    const isJudged = objectiveMeasureStatus && (!isActive || rollupConsiderations.measureSatisfactionIfActive);
    return isJudged ? objectiveNormalizedMeasure >= primaryObjective.minNormalizedMeasure : undefined;
  }

  function rollUpObjective(processor, activity) {
    const isSatisfied = satisfaction(processor, activity);
    if (isSatisfied === null) return;
    activity.objectiveSatisfiedStatus = Boolean(isSatisfied);
    activity.objectiveSatisfiedStatusKnown = isSatisfied !== undefined;
    processor.syncPrimaryObjectiveFromActivity(activity);
  }

  /** Of what is not tracked nothing is known (3.13.1). */
  function onlyTracked(work) {
    return (activity) => activity.sequencingControls.tracked && work(activity);
  }

  /** Gives a service of scorm-again the standard's rollup. */
  window.rollUpByTheStandard = function (service) {
    const { rollupProcess: rollup } = service.getOverallSequencingProcess();
    const filter = rollup.getChildFilter();
    const satisfied = rollup.getObjectiveProcessor();
    const completed = rollup.getProgressProcessor();
    rollup.getRuleEvaluator().evaluateRollupRule = (activity, rule) => applies(filter, activity, rule);
    rollup.getMeasureProcessor().measureRollupProcess = rollUpMeasure;
    satisfied.objectiveRollupProcess = onlyTracked((activity) => rollUpObjective(satisfied, activity));
    completed.activityProgressRollupProcess = onlyTracked(completed.activityProgressRollupProcess.bind(completed));
    const rollUpAbove = rollup.overallRollupProcess.bind(rollup);
    // RB.1.5 begins with the activity itself
    rollup.overallRollupProcess = (activity, ...others) => rollUpAbove(activity.children[0] || activity, ...others);
  };
})();
