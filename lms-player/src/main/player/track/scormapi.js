// Finding and calling the run-time of SCORM 1.2 (RTE 3.3) or SCORM 2004 (RTE 3.3): the API object is in a parent window or in the
// opener's parents.

const FURTHEST = 20;

/** The API object of that name, or null where there is none or windows may not be looked into. */
export function findApi(name, from = window) {
  return inParents(name, from) || inOpener(name, from) || inOpener(name, from.top);
}

function inOpener(name, frame) {
  try {
    return frame.opener ? inParents(name, frame.opener) : null;
  } catch {
    return null;
  }
}

function inParents(name, start) {
  let frame = start;
  for (let step = 0; step < FURTHEST; step++) {
    try {
      if (frame[name]) return frame[name];
    } catch {
      return null;
    }
    if (!frame.parent || frame.parent === frame) return null;
    frame = frame.parent;
  }
  return null;
}

/** The run-time's data model as values: reads when asked, writes only what changed. */
export class DataModel {
  /**
   * @param api the run-time's object
   * @param functions how this version of SCORM names them: {initialize, finish, get, set, commit, lastError}
   */
  constructor(api, functions) {
    Object.assign(this, { api, functions });
    this.written = {};
  }

  initialize() {
    return this.call('initialize', '') === 'true';
  }

  read(element) {
    return this.call('get', element);
  }

  /** True when the value stands; a value that is already there is not written again. */
  write(element, value) {
    const text = String(value);
    if (this.written[element] === text) return true;
    const accepted = this.call('set', element, text) === 'true';
    if (accepted) this.written[element] = text;
    return accepted;
  }

  commit() {
    return this.call('commit', '') === 'true';
  }

  finish() {
    return this.call('finish', '') === 'true';
  }

  lastError() {
    return this.call('lastError');
  }

  /** The answer as text, empty when the window that holds the run-time is gone: no different from a run-time that says no. */
  call(name, ...values) {
    try {
      return String(this.api[this.functions[name]](...values) ?? '');
    } catch {
      return '';
    }
  }
}
