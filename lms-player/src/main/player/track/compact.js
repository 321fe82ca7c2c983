// A snapshot as short text. SCORM 1.2 gives 4,096 characters (CMIString4096), so every name is one letter, questions and
// activities go by their short ids, and what can be worked out again is left out.
import { hexOf, uuidOf } from '../ids.js';

/** Never more than this, in any of the ways below. */
export const LIMIT = 4096;

/** Digits of a UUID. */
const HEX = 32;

const STATUS = ['not-started', 'in-progress', 'completed'];

/** Ways to say less, tried in turn until the text fits: what completion and resume need goes last. */
const ECONOMIES = [
  {},
  { segments: 40 },
  { segments: 12 },
  { segments: 12, settledAnswers: false },
  { segments: 6, settledAnswers: false, longAnswers: false },
  { segments: 3, answers: false },
  { segments: 0, answers: false, draws: false },
];

/** The snapshot in at most `limit` characters. */
export function pack(snapshot, limit = LIMIT) {
  for (const economy of ECONOMIES) {
    const text = JSON.stringify(short(snapshot, economy));
    if (text.length <= limit) return text;
  }
  return JSON.stringify({ v: 1, a: snapshot.state.at, u: shortWho(snapshot.state) });
}

/** The snapshot again, or null when the text is none of ours. */
export function unpack(text) {
  try {
    const { v, r, a, s, p, e, u, d, x } = JSON.parse(text);
    if (v !== 1) return null;
    const activities = Object.fromEntries(Object.entries(x || {}).map(([id, kept]) => [id, longActivity(kept)]));
    const state = { v, rev: r, at: a, step: s || 0, prefs: p || {} };
    if (e) state.seed = e;
    if (u) state.who = { learner: uuidOf(u.slice(0, HEX)), registration: uuidOf(u.slice(HEX)) };
    return { state, draws: d || {}, activities };
  } catch {
    return null;
  }
}

function short({ state, draws, activities }, economy) {
  const x = {};
  for (const [id, record] of Object.entries(activities)) {
    if (record.status !== 'not-started') x[id] = shortActivity(record, economy);
  }
  return { v: 1, r: state.rev, a: state.at, s: state.step, p: state.prefs, e: state.seed, u: shortWho(state), d: economy.draws === false ? undefined : draws, x };
}

/** Both ids in one text, 64 hexadecimal digits. */
function shortWho({ who }) {
  return who && hexOf(who.learner) + hexOf(who.registration);
}

function shortActivity(record, economy) {
  const kept = { t: STATUS.indexOf(record.status) };
  if (record.try > 1) kept.n = record.try;
  if (typeof record.score === 'number') Object.assign(kept, { g: rounded(record.score, 6), k: record.passed ? 1 : 0 });
  if (record.position) kept.p = rounded(record.position, 1);
  if (record.watched && record.watched.length) kept.w = longest(record.watched, economy.segments).map((segment) => segment.map((second) => rounded(second, 1)));
  const answers = shortAnswers(record, economy);
  if (answers) kept.q = answers;
  return kept;
}

/** "9.7", or ["9.7", 2] after more than one try. */
function shortAnswers({ answers, status }, economy) {
  if (economy.answers === false || (economy.settledAnswers === false && status === 'completed')) return null;
  const kept = {};
  for (const [id, answer] of Object.entries(answers || {})) {
    if (answer.waiting || (economy.longAnswers === false && answer.response.length > 12)) continue;
    kept[id] = answer.tries > 1 ? [answer.response, answer.tries] : answer.response;
  }
  return Object.keys(kept).length ? kept : null;
}

/** The longest ranges only: what is left out must be watched again, never the other way round. */
function longest(segments, most = Infinity) {
  if (segments.length <= most) return segments;
  return [...segments].sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, most).sort((a, b) => a[0] - b[0]);
}

function longActivity({ t, n, g, k, p, w, q }) {
  const record = { status: STATUS[t] || 'in-progress', answers: {} };
  if (n) record.try = n;
  if (typeof g === 'number') Object.assign(record, { score: g, passed: k === 1 });
  if (p) record.position = p;
  if (w) record.watched = w;
  for (const [id, kept] of Object.entries(q || {})) {
    const [response, tries] = Array.isArray(kept) ? kept : [kept, 1];
    record.answers[id] = { response, tries };
  }
  return record;
}

function rounded(value, decimals) {
  return Number(value.toFixed(decimals));
}
