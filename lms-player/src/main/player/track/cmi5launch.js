// The launch of a cmi5 unit (cmi5 8.1 to 11.0): parameters of the address, the one-time token, LMS.LaunchData, learner preferences.
import { Refused } from './outbox.js';

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
const VERSION = '1.0.3';

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
export async function authToken({ fetchUrl }, memory) {
  if (memory.get('token')) return memory.get('token');
  const response = await fetch(fetchUrl, { method: 'POST' });
  const answer = await response.json();
  if (!answer['auth-token']) throw new Error(answer['error-text'] || `No authorization token: ${response.status}`);
  memory.set('token', answer['auth-token']);
  return answer['auth-token'];
}

/** The xAPI endpoint with this session's authorization. */
export class Endpoint {
  constructor({ endpoint, actor, registration, activityId }, token) {
    this.base = endpoint;
    this.headers = { Authorization: `Basic ${token}`, 'X-Experience-API-Version': VERSION };
    this.agent = JSON.stringify(actor);
    this.of = { activityId, agent: this.agent, registration };
  }

  stateUrl(stateId) {
    return `${this.base}activities/state?${new URLSearchParams({ ...this.of, stateId })}`;
  }

  state(stateId) {
    return this.document(this.stateUrl(stateId));
  }

  /** cmi5LearnerPreferences (11.0) must be asked for; most systems have none. */
  async preferences() {
    try {
      return (await this.document(`${this.base}agents/profile?${new URLSearchParams({ agent: this.agent, profileId: 'cmi5LearnerPreferences' })}`)) || {};
    } catch (problem) {
      if (problem instanceof Refused) return {};
      throw problem;
    }
  }

  /** A JSON document, or null where there is none. */
  async document(url) {
    const response = await fetch(url, { headers: this.headers, cache: 'no-store' });
    if (response.status === 404) return null;
    if (!response.ok) throw new Refused(response.status, null);
    return response.json();
  }
}
