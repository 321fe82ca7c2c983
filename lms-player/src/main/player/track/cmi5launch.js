// The launch of a cmi5 unit (cmi5 8.1 to 11.0): parameters of the address, the one-time token, LMS.LaunchData, learner preferences.
import { patiently, request } from './outbox.js';

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
const VERSION = '1.0.3';
const VERSION_HEADER = 'X-Experience-API-Version';

/** The launch parameters (8.1), or null when the page was not launched by a cmi5 system. */
export function launchParameters(search = location.search) {
  const query = new URLSearchParams(search);
  if (NAMES.some((name) => !query.get(name))) return null;
  const [endpoint, fetchUrl, actor, registration, activityId] = NAMES.map((name) => query.get(name));
  return { endpoint: endpoint.replace(/\/?$/, '/'), fetchUrl, actor: JSON.parse(actor), registration, activityId };
}

/** What this window knows of its session. A reload keeps it: the fetch address gives its token only once (8.2). */
export class SessionMemory {
  constructor({ registration, fetchUrl }) {
    this.name = `lmi.cmi5.${registration}.${fetchUrl}`;
    this.known = JSON.parse(window.sessionStorage.getItem(this.name) || '{}');
  }

  get(name) {
    return this.known[name];
  }

  set(name, value) {
    this.known[name] = value;
    window.sessionStorage.setItem(this.name, JSON.stringify(this.known));
  }
}

/** The authorization token: fetched with POST at the first start of the session, remembered over reloads (8.2.1). */
export async function authToken({ fetchUrl }, memory, onPause) {
  if (memory.get('token')) return memory.get('token');
  const answer = await patiently(async () => (await fetch(fetchUrl, { method: 'POST' })).json(), onPause);
  if (!answer['auth-token']) throw new Error(answer['error-text'] || 'No authorization token');
  memory.set('token', answer['auth-token']);
  return answer['auth-token'];
}

/** The xAPI endpoint with this session's authorization. */
export class Endpoint {
  constructor({ endpoint, actor, registration, activityId }, token) {
    this.base = endpoint;
    this.headers = { Authorization: `Basic ${token}`, [VERSION_HEADER]: VERSION };
    this.agent = JSON.stringify(actor);
    this.of = { activityId, agent: this.agent, registration };
  }

  stateUrl(stateId) {
    return `${this.base}activities/state?${new URLSearchParams({ ...this.of, stateId })}`;
  }

  /** A state document, or null; isAlive where the store has just answered, so that its 404 is true whatever it looks like. */
  state(stateId, isAlive = false) {
    return this.document(this.stateUrl(stateId), isAlive);
  }

  /** cmi5LearnerPreferences (11.0) must be asked for; most systems have none, and the module can be played without. */
  async preferences() {
    const url = `${this.base}agents/profile?${new URLSearchParams({ agent: this.agent, profileId: 'cmi5LearnerPreferences' })}`;
    return (await this.document(url, true).catch(() => null)) || {};
  }

  /** A JSON document, or null where there is none. */
  async document(url, isAlive) {
    try {
      return await request(url, { headers: this.headers }, (response, text) => isAlive || isOfStore(response, text));
    } catch (problem) {
      if (problem.status === 404) return null;
      throw problem;
    }
  }

  /** What is written there is never final with these two: a store has the resources, so it was not the store that was asked. */
  send({ url, method, body }, keepalive) {
    const headers = { ...this.headers, 'Content-Type': 'application/json' };
    const isOwn = (response, text) => ![404, 405].includes(response.status) && isOfStore(response, text);
    return request(url, { method, headers, body: JSON.stringify(body), keepalive }, isOwn);
  }
}

/**
 * Every answer of a record store names its version (xAPI 1.0.3 Communication 3.3), but a page of another origin may not be shown
 * that. Then whatever is no web page is taken for the store's: web pages come from proxies and servers without their application.
 */
function isOfStore({ headers }, text) {
  return headers.has(VERSION_HEADER) || !/^\s*</.test(text);
}
