// What must reach a server, in order, however bad the line: one request at a time, tried again with growing pauses,
// kept in the browser's storage until the server has said yes. Every item can be sent twice without harm.

const PAUSES_S = [1, 2, 4, 8, 15, 30];

/** So many times the application may fail at one item before the others go on without it. */
const CHANCES = 5;

/** Then it gets one more chance each time, and CHANCES at the next visit. */
const AGAIN_MS = 5 * 60_000;

/** An answer of the application that trying again will not change. */
export class Refused extends Error {
  constructor(status, body) {
    super(`The server answered ${status}`);
    this.status = status;
    this.body = body;
  }
}

/** The application itself failed (500): trying again may help, or may never. */
export class Failing extends Error {}

export class Outbox {
  /**
   * @param send(item, keepalive) promises the answer's body; rejects with Refused, Failing, or anything else when it should be tried again
   * @param storageKey where items wait for the next visit, each under a key of its own, because other tabs keep theirs there too
   * @param onStatus gets {kind: 'saved'|'saving'|'offline'|'expired'|'refused', waiting}
   * @param onDone gets (item, body) of each item that arrived
   */
  constructor({ send, storageKey, onStatus, onDone = () => {} }) {
    Object.assign(this, { send, storageKey, onStatus, onDone });
    this.items = [];
    for (const item of restore(storageKey)) this.take(item);
    this.promises = new Map();
    this.failures = 0;
    this.isPausing = false;
    this.broken = new Map();
    this.running = null;
    window.addEventListener('online', () => this.hurry());
  }

  /**
   * Adds an item {id, slot?, line?, leads?, ...}; a waiting item of the same slot is replaced. An item that leads its line and is
   * set aside holds up what comes after it in that line. Promises the server's answer.
   */
  add(item) {
    const last = this.items[this.items.length - 1];
    item.at = Math.max(Date.now(), last ? last.at + 1 : 0);
    this.take(item);
    this.keep(item);
    const promise = new Promise((resolve, reject) => this.promises.set(item.id, { resolve, reject }));
    promise.catch(() => {});
    this.run();
    return promise;
  }

  /** The waiting item of a slot, if there is one. */
  waiting(slot) {
    return this.items.find((item) => item.slot === slot);
  }

  take(item) {
    for (const other of this.items) if (item.slot && other.slot === item.slot && other !== this.sending) this.drop(other);
    this.items.push(item);
  }

  /** The first item that may be sent, or null: not one that is set aside, nor one that such a one holds up. */
  next() {
    const closed = [];
    for (const item of this.items) {
      const isAside = this.broken.get(item.id) >= CHANCES;
      if (!isAside && !closed.includes(item.line)) return item;
      if (isAside && item.leads) closed.push(item.line);
    }
    return null;
  }

  /** Whether something was refused, or is set aside. */
  lacks() {
    return this.refused || this.items.some(({ id }) => this.broken.get(id) >= CHANCES);
  }

  /** Tries now instead of after the pause. */
  hurry() {
    clearTimeout(this.timer);
    this.isPausing = false;
    this.run();
  }

  run() {
    if (this.running || this.isPausing || this.stopped) return;
    this.running = this.drain().finally(() => {
      this.running = null;
      // what was added by those who waited for the last answer
      if (this.next()) this.run();
    });
  }

  async drain() {
    for (let item = this.next(); item && !this.stopped; item = this.next()) {
      this.tell(this.failures ? 'offline' : this.lacks() ? 'refused' : 'saving');
      this.sending = item;
      try {
        this.done(item, await this.send(item, false));
      } catch (problem) {
        if (!this.failed(item, problem)) return;
      } finally {
        this.sending = null;
      }
    }
    if (this.stopped) return;
    this.tell(this.lacks() ? 'refused' : 'saved');
    // what is left is set aside
    if (this.items.length) this.again ||= setTimeout(() => this.retry(), AGAIN_MS);
  }

  retry() {
    this.again = null;
    for (const id of this.broken.keys()) this.broken.set(id, CHANCES - 1);
    this.hurry();
  }

  done(item, body) {
    this.failures = 0;
    this.drop(item);
    this.onDone(item, body);
    this.settle(item, 'resolve', body);
  }

  /** True when the next item may be tried at once. */
  failed(item, problem) {
    if (problem instanceof Refused && problem.status === 401) {
      this.stopped = true;
      this.tell('expired');
      return false;
    }
    const isBroken = problem instanceof Failing && this.fail(item) >= CHANCES;
    if (isBroken) this.failures = 0;
    if (isBroken && !item.practice) return true;
    if (isBroken || problem instanceof Refused) {
      this.drop(item);
      this.settle(item, 'reject', problem);
      // an impossible answer is said at its question, practice counts for nothing; anything else stays in sight
      this.refused ||= !item.practice && !(item.isAnswer && problem.status === 422);
      return true;
    }
    this.tell('offline');
    // told apart from its timer: a page that is gone gets none, and would try again and again without letting go of the browser
    this.isPausing = true;
    this.timer = setTimeout(() => this.hurry(), pauseAfter(this.failures++));
    return false;
  }

  /** How often the application has failed at the item. */
  fail({ id }) {
    this.broken.set(id, (this.broken.get(id) || 0) + 1);
    return this.broken.get(id);
  }

  /** Waits up to so many milliseconds until everything is sent. */
  async flush(patienceMs) {
    this.hurry();
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
    while (this.next() && this.running && (await Promise.race([this.running.then(() => 'again'), late]))) continue;
    return { saved: !this.items.length && !this.stopped && !this.refused, waiting: this.items.length };
  }

  /**
   * The page goes away: everything is sent at once and stays stored, because nobody waits for the answers. Of a slot only the last
   * goes: requests that are under way together arrive in any order.
   */
  farewell() {
    const isReplaced = (item) => item.slot && item !== this.items.findLast(({ slot }) => slot === item.slot);
    for (const item of this.items.filter((one) => !isReplaced(one))) this.send(item, true).catch(() => {});
  }

  settle(item, how, value) {
    const promise = this.promises.get(item.id);
    this.promises.delete(item.id);
    if (promise) promise[how](value);
  }

  drop(item) {
    this.items = this.items.filter((other) => other !== item);
    stored(() => window.localStorage.removeItem(keyOf(this.storageKey, item)));
  }

  keep(item) {
    stored(() => window.localStorage.setItem(keyOf(this.storageKey, item), JSON.stringify(item)));
  }

  tell(kind) {
    this.onStatus({ kind, waiting: this.items.length });
  }
}

function keyOf(storageKey, { at, id }) {
  return `${storageKey}/${at}/${id}`;
}

/** Storage may be full or forbidden; then items wait in memory only. */
function stored(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

/** What any tab has left, in the order in which it was added. */
function restore(storageKey) {
  stored(() => divide(storageKey));
  const keys = stored(() => Object.keys(window.localStorage).filter((key) => key.startsWith(`${storageKey}/`))) || [];
  const items = keys.map((key) => stored(() => JSON.parse(window.localStorage.getItem(key))));
  return items.filter(Boolean).sort((one, other) => one.at - other.at);
}

/** Earlier players kept all items under one key. */
function divide(storageKey) {
  const items = JSON.parse(window.localStorage.getItem(storageKey)) || [];
  items.forEach((item, at) => window.localStorage.setItem(keyOf(storageKey, { at, id: item.id }), JSON.stringify({ ...item, at })));
  window.localStorage.removeItem(storageKey);
}

function pauseAfter(failures) {
  return PAUSES_S[Math.min(failures, PAUSES_S.length - 1)] * 1000;
}

/** Does what may fail for a while, with pauses, until it succeeds or is refused; onPause is called before each pause. */
export async function patiently(work, onPause) {
  for (let failures = 0; ; failures++) {
    try {
      return await work();
    } catch (problem) {
      if (problem instanceof Refused) throw problem;
      onPause();
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(failures)));
    }
  }
}

/**
 * fetch as the outbox wants it: Refused for what will not change, Failing where the application failed, another error for what
 * may change; the parsed body, or null. Nothing is final, neither yes nor no, unless the application itself says it: a proxy
 * answers too, and so does a server whose application is not up yet.
 *
 * @param isOwn(response, text) whether this is an answer of the application
 */
export async function request(url, { method, headers, body, keepalive = false }, isOwn) {
  const response = await fetch(url, { method, headers, body, keepalive, credentials: 'omit', cache: 'no-store' });
  const { ok, status } = response;
  const text = await response.text();
  if (status === 401) throw new Refused(status, null);
  if (!isOwn(response, text) || status === 408 || status === 429 || status > 500) throw new Error(`not answered: ${status}`);
  if (status === 500) throw new Failing();
  const parsed = /^\s*[[{]/.test(text) ? JSON.parse(text) : null;
  if (!ok) throw new Refused(status, parsed);
  return parsed;
}
