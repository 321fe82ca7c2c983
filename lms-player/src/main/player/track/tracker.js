import { Cmi5Tracker } from './cmi5.js';
import { launchParameters } from './cmi5launch.js';
import { LmsTracker } from './lms.js';
import { LocalTracker } from './local.js';
import { findApi } from './scormapi.js';
import { Scorm12Tracker } from './scorm12.js';

const TRACKERS = { lms: LmsTracker, scorm12: Scorm12Tracker, cmi5: Cmi5Tracker, local: LocalTracker };

/** The tracker that the launch asks for; a package opened without any system around keeps to the browser and says so. */
export function trackerFor({ launch, document, key }) {
  const isAlone = (launch.adapter === 'scorm12' && !findApi()) || (launch.adapter === 'cmi5' && !launchParameters());
  const Tracker = isAlone ? LocalTracker : TRACKERS[launch.adapter];
  return new Tracker({ ...launch, isAlone }, document, key);
}
