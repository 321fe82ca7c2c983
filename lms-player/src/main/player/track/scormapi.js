// Finding and calling the SCORM 1.2 run-time (RTE 3.3: the API object is in a parent window or in the opener's parents).

const FURTHEST = 20;

/** The API object, or null where there is none or windows may not be looked into. */
export function findApi(from = window) {
  return inParents(from) || inOpener(from) || inOpener(from.top);
}

function inOpener(frame) {
  try {
    return frame.opener ? inParents(frame.opener) : null;
  } catch {
    return null;
  }
}

function inParents(start) {
  let frame = start;
  for (let step = 0; step < FURTHEST; step++) {
    try {
      if (frame.API) return frame.API;
    } catch {
      return null;
    }
    if (!frame.parent || frame.parent === frame) return null;
    frame = frame.parent;
  }
  return null;
}

/** The data model as values: reads when asked, writes only what changed. */
export class DataModel {
  constructor(api) {
    this.api = api;
    this.written = {};
  }

  read(element) {
    return String(this.api.LMSGetValue(element) ?? '');
  }

  /** True when the value stands; a value that is already there is not written again. */
  write(element, value) {
    const text = String(value);
    if (this.written[element] === text) return true;
    const accepted = String(this.api.LMSSetValue(element, text)) === 'true';
    if (accepted) this.written[element] = text;
    return accepted;
  }

  commit() {
    return String(this.api.LMSCommit('')) === 'true';
  }
}
