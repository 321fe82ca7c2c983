// The statements of a cmi5 unit. "cmi5 defined" ones (9.3) carry the cmi5 category and the activity id of the launch;
// "cmi5 allowed" ones (7.1.3) tell more, between initialized and terminated, and carry neither.
import { isoDuration } from './duration.js';
import { newUuid } from '../ids.js';

const ADL = 'http://adlnet.gov/expapi/verbs/';
const ACTIVITIES = 'http://adlnet.gov/expapi/activities/';
const VIDEO = 'https://w3id.org/xapi/video';
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

const VERBS = {
  initialized: `${ADL}initialized`,
  completed: `${ADL}completed`,
  passed: `${ADL}passed`,
  failed: `${ADL}failed`,
  terminated: `${ADL}terminated`,
  answered: `${ADL}answered`,
  experienced: `${ADL}experienced`,
  played: `${VIDEO}/verbs/played`,
  paused: `${VIDEO}/verbs/paused`,
  seeked: `${VIDEO}/verbs/seeked`,
};

/** 9.6.2: what judges the unit for moveOn has the moveon category too. */
const MOVE_ON = ['completed', 'passed', 'failed'];

export class Statements {
  constructor({ actor, registration, activityId }, { contextTemplate = {}, masteryScore }, language) {
    Object.assign(this, { actor, registration, activityId, contextTemplate, masteryScore, language, viewing: newUuid() });
  }

  /** A cmi5 defined statement: initialized, completed, passed, failed, terminated. */
  defined(verb, result) {
    const categories = ['cmi5', ...(MOVE_ON.includes(verb) ? ['moveon'] : [])].map((name) => ({ objectType: 'Activity', id: CATEGORY + name }));
    const context = this.context({ category: categories });
    const isJudged = verb === 'passed' || verb === 'failed';
    if (isJudged && typeof this.masteryScore === 'number') context.extensions[MASTERY] = this.masteryScore;
    return this.statement(verb, { objectType: 'Activity', id: this.activityId }, result, context);
  }

  /** A cmi5 allowed statement on an activity or question inside the unit. */
  allowed(verb, object, result, category = []) {
    const parent = [{ objectType: 'Activity', id: this.activityId }];
    return this.statement(verb, { objectType: 'Activity', ...object }, result, this.context({ parent, category }));
  }

  /** Video profile: what happened at which second; each statement names its viewing session and the length of the video. */
  video(verb, activity, extensions) {
    const result = { extensions: inVideoTerms(extensions) };
    const statement = this.allowed(verb, activityObject(activity, this.language), result, [{ objectType: 'Activity', id: VIDEO }]);
    Object.assign(statement.context.extensions, inVideoTerms({ 'session-id': this.viewing, length: activity.duration }));
    return statement;
  }

  statement(verb, object, result, context) {
    const statement = { id: newUuid(), actor: this.actor, verb: { id: VERBS[verb], display: { 'en-US': verb } }, object, context, timestamp: new Date().toISOString() };
    if (result) statement.result = result;
    return statement;
  }

  /** 10.2.1: the template stands as it came; we only add to it. */
  context(activities) {
    const { contextActivities = {}, extensions = {}, ...rest } = structuredClone(this.contextTemplate);
    const merged = { ...contextActivities };
    for (const [kind, added] of Object.entries(activities)) {
      if (added.length) merged[kind] = [...[contextActivities[kind] || []].flat(), ...added];
    }
    return { ...rest, registration: this.registration, language: this.language, contextActivities: merged, extensions: { ...extensions } };
  }
}

/** An activity of the module as an xAPI object. */
export function activityObject({ iri, kind, title }, language) {
  const type = kind === 'video' ? `${VIDEO}/activity-type/video` : `${ACTIVITIES}${kind === 'lesson' ? 'lesson' : 'assessment'}`;
  return { id: iri, definition: { type, name: { [language]: title } } };
}

function inVideoTerms(extensions) {
  return Object.fromEntries(Object.entries(extensions).map(([name, value]) => [`${VIDEO}/extensions/${name}`, value]));
}

/** A question as an xAPI interaction (xAPI 1.0.3, Data 2.4.4.1). */
export function questionObject(question, prompt, language) {
  const isNumeric = question.kind === 'numeric';
  const definition = { type: `${ACTIVITIES}cmi.interaction`, interactionType: isNumeric ? 'numeric' : 'choice', description: { [language]: plainText(prompt) } };
  if (!isNumeric) definition.choices = question.choices.map(({ id, html }) => ({ id, description: { [language]: plainText(html) } }));
  return { id: question.iri, definition };
}

/** Score and outcome of an answer. */
export function answerResult(response, { score, correct }) {
  return { response, success: correct, score: { scaled: score } };
}

/** Result of a cmi5 defined statement that ends or judges something. */
export function timed(milliseconds, more = {}) {
  return { ...more, duration: isoDuration(milliseconds) };
}

function plainText(markup) {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return holder.content.textContent.trim().replace(/\s+/g, ' ');
}
