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

  /** RB.1.4: what is not known of a child is neither so nor not so. */
  function applies(filter, activity, rule) {
    const values = activity
      .getAvailableChildren()
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

  /** 3.14: whoever is completed by progress is so by what an objective says of it too, its own or others'; says whether that is news. */
  function completeByProgress(activity) {
    const { primaryObjective: objective, completionStatus: before } = activity;
    if (objective.progressMeasureStatus) Object.assign(activity, { attemptCompletionAmount: objective.progressMeasure, attemptCompletionAmountStatus: true });
    if (!activity.completedByMeasure) return false;
    const measured = objective.progressMeasure >= activity.minProgressMeasure ? 'completed' : 'incomplete';
    activity.completionStatus = objective.progressMeasureStatus ? measured : 'unknown';
    activity.attemptProgressStatus = objective.progressMeasureStatus;
    return activity.completionStatus !== before;
  }

  /** What is read of others is theirs: it is not reported on. */
  function readProgress(activity) {
    const { primaryObjective: objective, isActive, children } = activity;
    const isShown = isActive && !children.length;
    if (isShown || !objective || !objective.mapInfo.some(({ readProgressMeasure }) => readProgressMeasure)) return false;
    const { completionStatus } = objective;
    const isReported = objective.isDirty('completionStatus');
    const isNews = completeByProgress(activity);
    objective.completionStatus = completionStatus;
    if (!isReported) objective.clearDirty('completionStatus');
    return isNews;
  }

  /** What a SCO says of itself goes before what it says of its primary objective (Run-Time Environment, 4.2.17). */
  function withoutRepeated(data, { primaryObjective: objective }, isSaid) {
    const repeated = {
      ...(isSaid('cmi.progress_measure') && { progress_measure: '' }),
      ...(isSaid('cmi.completion_status') && { completion_status: 'unknown', completion_status_was_set: false }),
    };
    const objectives = data && data.objectives && data.objectives.map((told) => (objective && told.id === objective.id ? { ...told, ...repeated } : told));
    return data && { ...data, objectives };
  }

  /** Nothing is known of who is not tracked (3.13.1). */
  function forget(activity) {
    Object.assign(activity, { completionStatus: 'unknown', successStatus: 'unknown', objectiveSatisfiedStatus: false, objectiveMeasureStatus: false });
    activity.objectiveSatisfiedStatusKnown = false;
    activity.attemptProgressStatus = false;
    activity.attemptCompletionAmountStatus = false;
  }

  /** UP.4: what is not known at the end of an attempt stays so, unless a SCO has said nothing at all of it and its manifest lets that count. */
  function endByTheStandard(service, { rollupProcess: rollup, terminationHandler }) {
    const transfer = terminationHandler._rteDataTransferService;
    const { getCMIData } = transfer.context;
    const { transferRteData } = transfer;
    const { endAttempt } = terminationHandler;
    const { syncTerminatedActivityObjectives: report } = rollup;
    const isSaid = (element) => service.configuration.wasCMIElementSetByContent(element);
    let isUnknown = false;

    transfer.transferRteData = (activity) => {
      transfer.context.getCMIData = () => withoutRepeated(getCMIData(), activity, isSaid);
      transferRteData.call(transfer, activity);
      if (activity.primaryObjective && activity.completedByMeasure) completeByProgress(activity);
      isUnknown = !activity.attemptProgressStatus && (activity.isSuspended || isSaid('cmi.completion_status'));
    };
    terminationHandler.endAttempt = (activity) => {
      isUnknown = activity.children.length > 0 && activity.completionStatus === 'unknown';
      endAttempt.call(terminationHandler, activity);
    };
    rollup.syncTerminatedActivityObjectives = (activity, objectives) => {
      if (isUnknown) activity.completionStatus = 'unknown';
      if (!activity.sequencingControls.tracked) forget(activity);
      return report.call(rollup, activity, objectives);
    };
  }

  /** Gives a service of scorm-again the standard's rollup. */
  window.rollUpByTheStandard = function (service) {
    const process = service.getOverallSequencingProcess();
    const { rollupProcess: rollup } = process;
    const filter = rollup.getChildFilter();
    const satisfied = rollup.getObjectiveProcessor();
    const objectives = rollup.getGlobalObjectiveSynchronizer();
    rollup.getRuleEvaluator().evaluateRollupRule = (activity, rule) => applies(filter, activity, rule);
    rollup.getMeasureProcessor().measureRollupProcess = rollUpMeasure;
    satisfied.objectiveRollupProcess = (activity) => rollUpObjective(satisfied, activity);
    onlyTracked(objectives, 'syncGlobalObjectivesReadPhaseInternal', (read, activity) => [read(), readProgress(activity)].includes(true));
    onlyTracked(satisfied, 'objectiveRollupProcess');
    onlyTracked(rollup.getProgressProcessor(), 'activityProgressRollupProcess');
    const { overallRollupProcess } = rollup;
    // RB.1.5 begins with the activity itself
    rollup.overallRollupProcess = (activity, ...others) => overallRollupProcess.call(rollup, activity.children[0] || activity, ...others);
    endByTheStandard(service, process);
  };

  function onlyTracked(processor, name, around = (work) => work()) {
    const work = processor[name];
    processor[name] = (activity, ...others) => activity.sequencingControls.tracked && around(() => work.call(processor, activity, ...others), activity);
  }
})();
