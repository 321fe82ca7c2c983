// What is kept of an engine's state: how it differs from the one that it begins with.

/** The edition of scorm-again whose state it is; what was kept before editions were is of this one. */
const EDITION = '3.4.3';

/** Whether what was kept is of an edition that breaks with this one, which need not read it. */
function isForeign({ edition = EDITION }) {
  return generationOf(edition) !== generationOf(EDITION);
}

function generationOf(edition) {
  return edition.split('.')[0];
}

/** What is other in a tree of values than it was, or undefined. Of a list that is as long as before too. */
function difference(before, now) {
  if (!isAlike(before, now)) return JSON.stringify(before) === JSON.stringify(now) ? undefined : now;
  const changed = Object.keys(now).map((key) => [key, difference(before[key], now[key])]);
  const entries = changed.filter(([, value]) => value !== undefined);
  return entries.length ? Object.fromEntries(entries) : undefined;
}

/** What it was, with what is other. */
function merged(before, changed) {
  if (!isTree(before) || !isTree(changed) || Array.isArray(changed)) return changed;
  const copy = Array.isArray(before) ? [...before] : { ...before };
  for (const [key, value] of Object.entries(changed)) copy[key] = merged(before[key], value);
  return copy;
}

function isAlike(before, now) {
  return isTree(before) && isTree(now) && Array.isArray(before) === Array.isArray(now) && (!Array.isArray(now) || before.length === now.length);
}

function isTree(value) {
  return typeof value === 'object' && value !== null;
}
