// What a session says about a module, in the words of xAPI: about the module as a whole ("unit"), and about what is inside it.
import { plainText } from '../dom.js';
import { newUuid } from '../ids.js';
import { isoDuration } from './duration.js';
import { scaled } from './status.js';

const ADL = 'http://adlnet.gov/expapi/verbs/';
const ACTIVITIES = 'http://adlnet.gov/expapi/activities/';
const VIDEO = 'https://w3id.org/xapi/video';
const MODULE = `${ACTIVITIES}module`;

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

export class Statements {
  /**
   * @param of {actor, registration?, activityId}
   * @param template a context that stands in each statement; we only add to it
   */
  constructor({ actor, registration, activityId }, { title, language }, template = {}) {
    Object.assign(this, { actor, registration, activityId, title, language, template, viewing: newUuid() });
  }

  /** On the module as a whole: initialized, completed, passed, failed, terminated. */
  unit(verb, result) {
    const definition = { type: MODULE, name: { [this.language]: this.title } };
    return this.statement(verb, { id: this.activityId, definition }, result, this.context({}));
  }

  /** On an activity or question inside the module; above tells what it belongs to, if not straight to the module. */
  inside(verb, object, result, above = {}) {
    return this.statement(verb, object, result, this.context({ parent: [this.activityId], ...above }));
  }

  /** Video profile: what happened at which second; each statement names its viewing session and the length of the video. */
  video(verb, activity, extensions) {
    const result = { extensions: inVideoTerms(extensions) };
    const statement = this.inside(verb, activityObject(activity, this.language), result, { category: [VIDEO] });
    Object.assign(statement.context.extensions, inVideoTerms({ 'session-id': this.viewing, length: activity.duration }));
    return statement;
  }

  statement(verb, object, result, context) {
    const { actor } = this;
    const statement = { id: newUuid(), actor, verb: { id: VERBS[verb], display: { 'en-US': verb } }, object: { objectType: 'Activity', ...object }, context };
    return { ...statement, timestamp: new Date().toISOString(), ...(result && { result }) };
  }

  /** The template's context with more activities: lists of ids by kind. */
  context(activities) {
    const { contextActivities = {}, extensions = {}, ...rest } = structuredClone(this.template);
    const merged = { ...contextActivities };
    for (const [kind, ids] of Object.entries(activities)) {
      merged[kind] = [...[contextActivities[kind] || []].flat(), ...ids.map((id) => ({ objectType: 'Activity', id }))];
    }
    const { registration, language } = this;
    return { ...rest, ...(registration && { registration }), language, contextActivities: merged, extensions: { ...extensions } };
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

/** Result of a statement that judges the module: what a verb of status.js means for its progress. */
export function judgment(verb, { score }, milliseconds) {
  if (verb === 'completed') return timed(milliseconds, { completion: true });
  const reached = typeof score === 'number' ? { score: { scaled: scaled(score) } } : {};
  return timed(milliseconds, { success: verb === 'passed', ...reached });
}

/** Result of a statement that ends something. */
export function timed(milliseconds, more = {}) {
  return { ...more, duration: isoDuration(milliseconds) };
}
