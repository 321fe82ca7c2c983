// What must reach a server, in order, however bad the line: one request at a time, tried again with growing pauses,
// kept in the browser's storage until the server has said yes. Every item can be sent twice without harm.

const PAUSES_S = [1, 2, 4, 8, 15, 30];

/** An answer of the server that trying again will not change. */
export class Refused extends Error {
  constructor(status, body) {
    super(`The server answered ${status}`);
    this.status = status;
    this.body = body;
  }
}

export class Outbox {
  /**
   * @param send(item, keepalive) promises the answer's body; rejects with Refused, or anything else when it should be tried again
   * @param storageKey where items wait for the next visit
   * @param onStatus gets {kind: 'saved'|'saving'|'offline'|'expired'|'refused', waiting}
   * @param onDone gets (item, body) of each item that arrived
   */
  constructor({ send, storageKey, onStatus, onDone = () => {} }) {
    Object.assign(this, { send, storageKey, onStatus, onDone });
    this.items = restore(storageKey);
    this.promises = new Map();
    this.failures = 0;
    this.running = null;
    window.addEventListener('online', () => this.hurry());
  }

  /** Adds an item {id, slot?, ...}; a waiting item of the same slot is replaced. Promises the server's answer. */
  add(item) {
    const sending = this.running ? 1 : 0;
    this.items = this.items.filter((other, index) => index < sending || !item.slot || other.slot !== item.slot);
    this.items.push(item);
    this.keep();
    const promise = new Promise((resolve, reject) => this.promises.set(item.id, { resolve, reject }));
    promise.catch(() => {});
    this.run();
    return promise;
  }

  /** Tries now instead of after the pause. */
  hurry() {
    clearTimeout(this.timer);
    this.timer = null;
    this.run();
  }

  run() {
    if (this.running || this.timer || this.stopped) return;
    this.running = this.drain().finally(() => {
      this.running = null;
      // what was added by those who waited for the last answer
      if (this.items.length) this.run();
    });
  }

  async drain() {
    while (this.items.length && !this.stopped) {
      this.tell(this.failures ? 'offline' : 'saving');
      const item = this.items[0];
      try {
        this.done(item, await this.send(item, false));
      } catch (problem) {
        if (!this.failed(item, problem)) return;
      }
    }
    if (!this.stopped) this.tell(this.refused ? 'refused' : 'saved');
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
    if (problem instanceof Refused) {
      this.drop(item);
      this.settle(item, 'reject', problem);
      // an impossible answer is said at its question, practice counts for nothing; anything else stays in sight
      this.refused ||= !item.practice && !(item.isAnswer && problem.status === 422);
      return true;
    }
    const pause = PAUSES_S[Math.min(this.failures++, PAUSES_S.length - 1)];
    this.tell('offline');
    this.timer = setTimeout(() => this.hurry(), pause * 1000);
    return false;
  }

  /** Waits up to so many milliseconds until everything is sent. */
  async flush(patienceMs) {
    this.hurry();
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs));
    while (this.items.length && this.running && (await Promise.race([this.running.then(() => 'again'), late]))) continue;
    return { saved: !this.items.length && !this.stopped && !this.refused, waiting: this.items.length };
  }

  /** The page goes away: everything is sent at once and stays stored, because nobody waits for the answers. */
  farewell() {
    for (const item of this.items) this.send(item, true).catch(() => {});
  }

  settle(item, how, value) {
    const promise = this.promises.get(item.id);
    this.promises.delete(item.id);
    if (promise) promise[how](value);
  }

  drop(item) {
    this.items = this.items.filter((other) => other !== item);
    this.keep();
  }

  keep() {
    try {
      if (this.items.length) window.localStorage.setItem(this.storageKey, JSON.stringify(this.items));
      else window.localStorage.removeItem(this.storageKey);
    } catch {
      // storage is full or forbidden: the items still wait in memory
    }
  }

  tell(kind) {
    this.onStatus({ kind, waiting: this.items.length });
  }
}

function restore(storageKey) {
  try {
    return JSON.parse(window.localStorage.getItem(storageKey)) || [];
  } catch {
    return [];
  }
}

/** fetch as the outbox wants it: Refused for what will not change, an error for what may; the parsed body, or null. */
export async function request(url, { method, headers, body, keepalive = false }) {
  const response = await fetch(url, { method, headers, body, keepalive, credentials: 'omit', cache: 'no-store' });
  if (response.status >= 500 || response.status === 429 || response.status === 408) throw new Error(`busy: ${response.status}`);
  const text = response.status === 204 ? '' : await response.text();
  const parsed = text && /json/.test(response.headers.get('content-type') || '') ? JSON.parse(text) : null;
  if (!response.ok) throw new Refused(response.status, parsed);
  return parsed;
}
