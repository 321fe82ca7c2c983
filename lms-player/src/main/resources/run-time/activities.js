// What the rules say of an activity of scorm-again and of what it stands in.

function leavesOf(activity) {
  return activity.children.length ? activity.children.flatMap(leavesOf) : [activity];
}

/** What holds parts, but for the package itself. */
function headingsOf({ children }) {
  return children.filter((child) => child.children.length).flatMap((heading) => [heading, ...headingsOf(heading)]);
}

/** An activity and what it stands in, up to the package. */
function above(activity) {
  return activity ? [activity, ...above(activity.parent)] : [];
}

function isCompleted({ completionStatus }) {
  return completionStatus === 'completed';
}

/** Whether what stands in it can be chosen. */
function isPassable(activity) {
  const isNew = !activity.isActive && !activity.isSuspended;
  const isUsedUp = isNew && activity.attemptLimit !== null && activity.attemptCount >= activity.attemptLimit;
  return !isUsedUp && !['disabled', 'hiddenFromChoice'].includes(ruleOf(activity));
}

/** Passed over by a rule or not selected, by itself or with what it stands in. */
function isSkipped(activity) {
  return above(activity).some((at) => !at.isAvailable || ruleOf(at) === 'skip');
}

/** Skipped, not for choosing, or not to be shown, by itself or with what it stands in. */
function isHidden(activity) {
  return isSkipped(activity) || above(activity).some((at) => !at.isVisible || at.isHiddenFromChoice || ruleOf(at) === 'hiddenFromChoice');
}

function ruleOf(activity) {
  return activity.sequencingRules.evaluatePreConditionRules(activity);
}

function hiddenControls(activity) {
  return [...new Set(above(activity).flatMap(({ hideLmsUi }) => hideLmsUi))];
}
