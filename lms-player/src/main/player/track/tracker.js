import { Cmi5Tracker } from './cmi5.js';
import { findDispatched } from './dispatch.js';
import { LmsTracker } from './lms.js';
import { LocalCourse, LocalTracker } from './local.js';
import { PreviewTracker } from './preview.js';
import { NoSystem } from './refusal.js';
import { SCORM_12 } from './scorm12.js';
import { SCORM_2004 } from './scorm2004.js';
import { ScormTracker } from './scorm.js';
import { XapiTracker } from './xapi.js';
import { XapiCourse } from './xapicourse.js';

/** kept tells a learner how the steps are kept where no system keeps them. */
const TRACKERS = {
  lms: (launch) => new LmsTracker(launch),
  scorm12: (...of) => new ScormTracker(SCORM_12, ...of),
  scorm2004: (...of) => new ScormTracker(SCORM_2004, ...of),
  cmi5: (...of) => new Cmi5Tracker(...of),
  xapi: (...of) => new XapiTracker(...of),
  html: (launch, ...of) => new LocalTracker({ ...launch, kept: 'here' }, ...of),
  preview: (...of) => new PreviewTracker(...of),
  local: (...of) => new LocalTracker(...of),
  alone: (launch, ...of) => new LocalTracker({ ...launch, kept: 'noApi' }, ...of),
};

/**
 * Promises {tracker, start} for a launch. A package opened without its system around keeps to the browser and says so.
 *
 * @param screen shows what happens meanwhile: onStatus(status), and onRefused(refusal, tracker) that promises the wish to try again
 */
export async function startTracker({ launch, findModule }, screen) {
  try {
    return await started(launch.adapter, launch, findModule, screen);
  } catch (problem) {
    if (!(problem instanceof NoSystem)) throw problem;
    return started('alone', launch, findModule, screen);
  }
}

async function started(adapter, launch, findModule, { onStatus, onRefused }) {
  const tracker = TRACKERS[adapter](launch, findModule);
  tracker.onStatus = onStatus;
  tracker.onRefused = (refusal) => onRefused(refusal, tracker);
  return { tracker, start: await tracker.start() };
}

/** How the modules of a course with a page of its own stand, and where they are: {kept, href(module), standings()}. */
export function courseOf(course) {
  return (course.adapter === 'xapi' && XapiCourse.launched(course)) || new LocalCourse(course);
}

/**
 * In the LMS the page carries the launch as JSON, for a preview with the module; in a package a script has set it, with the module or with
 * the place to get it.
 */
export function findLaunch() {
  const carried = document.getElementById('lmi-launch');
  const { LMI_DISPATCH: dispatch, LMI_MODULE: module = carried && JSON.parse(carried.textContent) } = window;
  if (dispatch) return { launch: { ...dispatch, id: dispatch.base }, findModule: (...of) => findDispatched(dispatch, ...of) };
  if (!module.document) return { launch: module };
  return { launch: { ...module.launch, id: module.document.id }, findModule: async () => module };
}
