// How cmi5 and xAPI packages are launched, and the record store that they then speak with.
import { patiently, request } from './outbox.js';

const CMI5 = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
const XAPI = ['endpoint', 'auth', 'actor', 'activity_id'];
const VERSION = '1.0.3';
const VERSION_HEADER = 'X-Experience-API-Version';

/** What identifies an agent (xAPI 1.0.3 Data 2.4.2.3); exactly one of them may. */
const IDENTIFIERS = ['account', 'mbox', 'mbox_sha1sum', 'openid'];

/** The launch parameters of cmi5 (8.1), or null when the page was not launched by a cmi5 system. */
export function cmi5Launch(search = location.search) {
  const found = parameters(search, CMI5);
  return found && { ...found, fetchUrl: found.fetch };
}

/**
 * The launch parameters of a package with a tincan.xml, or null. There is no standard for them: every system follows the
 * "Tin Can launch" that Rustici Software wrote down, in which the registration may be missing.
 */
export function xapiLaunch(search = location.search) {
  const found = parameters(search, XAPI);
  if (!found) return null;
  const registration = new URLSearchParams(search).get('registration') || undefined;
  const auth = /\s/.test(found.auth) ? found.auth : `Basic ${found.auth}`;
  return { ...found, actor: agentOf(found.actor), auth, registration, activityId: found.activity_id };
}

/** All named parameters of an address with the actor as an object, or null when one is missing. */
function parameters(search, names) {
  const query = new URLSearchParams(search);
  if (names.some((name) => !query.get(name))) return null;
  const found = Object.fromEntries(names.map((name) => [name, query.get(name)]));
  return { ...found, endpoint: found.endpoint.replace(/\/?$/, '/'), actor: JSON.parse(found.actor) };
}

/** xAPI 0.9 wrote agents with lists, and accounts in other words; systems still launch with them. */
function agentOf(actor) {
  const first = (value) => [value].flat()[0];
  const name = first(actor.name);
  const identifier = IDENTIFIERS.find((one) => first(actor[one]));
  const value = first(actor[identifier]);
  const account = identifier === 'account' && { homePage: value.homePage || value.accountServiceHomePage, name: value.name || value.accountName };
  return { objectType: 'Agent', ...(name && { name }), [identifier]: account || value };
}

/** How an agent is called by its own system: the name of the account, else what else identifies it. */
export function learnerOf(actor) {
  return actor.account ? actor.account.name : String(actor.mbox || actor.mbox_sha1sum || actor.openid).replace(/^mailto:/, '');
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

/** The record store with an authorization: the value of the header. */
export class Endpoint {
  constructor({ endpoint, actor, registration, activityId }, auth) {
    this.base = endpoint;
    this.headers = { Authorization: auth, [VERSION_HEADER]: VERSION };
    this.agent = JSON.stringify(actor);
    this.of = { activityId, agent: this.agent, ...(registration && { registration }) };
  }

  stateUrl(stateId) {
    return `${this.base}activities/state?${new URLSearchParams({ ...this.of, stateId })}`;
  }

  statementUrl({ id }) {
    return `${this.base}statements?statementId=${id}`;
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
