// Where scorm-again begins and ends attempts otherwise than the standard (SCORM 2004 4th edition, Sequencing and Navigation, UP.1 to UP.5), the
// standard's way stands in its place.
(function () {
  'use strict';

  /** UP.1: who has begun may go on, however many attempts are allowed. Of time nothing is enforced. */
  function isUsedUp({ isActive, isSuspended, attemptLimit, attemptCount }) {
    return !isActive && !isSuspended && attemptLimit !== null && attemptCount >= attemptLimit;
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

  /** Reads of the package's objectives what others have reported there; nothing is known of who is not tracked (3.13.1). */
  function readByTheStandard(objectives) {
    const read = objectives.syncGlobalObjectivesReadPhaseInternal.bind(objectives);
    objectives.syncGlobalObjectivesReadPhaseInternal = (activity, ...others) => {
      if (!activity.sequencingControls.tracked) return false;
      const isNews = read(activity, ...others);
      return readProgress(activity) || isNews;
    };
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

  function forget(activity) {
    Object.assign(activity, { completionStatus: 'unknown', successStatus: 'unknown', objectiveSatisfiedStatus: false, objectiveMeasureStatus: false });
    Object.assign(activity, { objectiveSatisfiedStatusKnown: false, attemptProgressStatus: false, attemptCompletionAmountStatus: false });
  }

  /** UP.4: what is not known at the end of an attempt stays so, unless a SCO has said nothing at all of it. */
  function endByTheStandard(service, { rollupProcess: rollup, terminationHandler }) {
    const transfer = terminationHandler._rteDataTransferService;
    const { getCMIData } = transfer.context;
    const take = transfer.transferRteData.bind(transfer);
    const endAttempt = terminationHandler.endAttempt.bind(terminationHandler);
    const report = rollup.syncTerminatedActivityObjectives.bind(rollup);
    const isSaid = (element) => service.configuration.wasCMIElementSetByContent(element);
    let isUnknown = false;

    transfer.transferRteData = (activity) => {
      transfer.context.getCMIData = () => withoutRepeated(getCMIData(), activity, isSaid);
      take(activity);
      if (activity.primaryObjective && activity.completedByMeasure) completeByProgress(activity);
      isUnknown = !activity.attemptProgressStatus && (activity.isSuspended || isSaid('cmi.completion_status'));
    };
    terminationHandler.endAttempt = (activity) => {
      isUnknown = activity.children.length > 0 && activity.completionStatus === 'unknown';
      endAttempt(activity);
    };
    rollup.syncTerminatedActivityObjectives = (activity, objectives) => {
      if (isUnknown) Object.assign(activity, { completionStatus: 'unknown', attemptProgressStatus: false });
      if (!activity.sequencingControls.tracked) forget(activity);
      return report(activity, objectives);
    };
  }

  /** Lets a service of scorm-again begin and end attempts by the standard. */
  window.attemptByTheStandard = function (service) {
    const process = service.getOverallSequencingProcess();
    Object.getPrototypeOf(process.sequencingProcess.ruleEngine).checkLimitConditions = isUsedUp;
    process.deliveryValidator.checkLimitConditions = (activity) => !isUsedUp(activity);
    readByTheStandard(process.rollupProcess.getGlobalObjectiveSynchronizer());
    endByTheStandard(service, process);
  };
})();
