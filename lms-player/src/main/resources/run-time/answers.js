// Where scorm-again answers a SCO otherwise than the standards say, or more strictly than publishers keep to them, so that what it
// keeps could be lost, the SCO is answered here.
(function () {
  'use strict';

  /** Elements that only hold others, without the numbers in their names. Set by a mistaken SCO, they would take the place of all that they hold. */
  const HOLDERS = new Set(
    `cmi cmi.core cmi.core.score cmi.student_data cmi.student_preference cmi.score cmi.learner_preference
    cmi.objectives cmi.objectives.score cmi.interactions cmi.interactions.objectives cmi.interactions.correct_responses
    cmi.comments_from_learner cmi.comments_from_lms adl adl.nav adl.nav.request_valid adl.data`.split(/\s+/),
  );

  /**
   * Texts that may be emptied (SCORM 2004, Run-Time Environment 4.2), and what holds them within scorm-again, which takes everything but
   * the empty text for them.
   */
  const MAY_BE_EMPTY = {
    'cmi.location': ({ cmi }) => cmi.content,
    'cmi.comments_from_learner.location': ({ cmi }, number) => cmi.comments_from_learner.childArray[number],
    'cmi.learner_preference.language': ({ cmi }) => cmi.learner_preference,
  };

  /**
   * Where the learner is, and what holds it within scorm-again, which takes 255 and 1,000 characters. Publishers' are longer at times, and
   * who has no place begins anew.
   */
  const PLACES = {
    'cmi.core.lesson_location': ({ cmi }) => cmi.core,
    'cmi.location': MAY_BE_EMPTY['cmi.location'],
  };
  const LONGEST_PLACE = 4096;

  /** Many programs count time in thousandths; the standards, and scorm-again, take hundredths. */
  const TIMES = new Set(['cmi.core.session_time', 'cmi.session_time', 'cmi.interactions.time', 'cmi.interactions.latency']);

  /** The numbers of errors: SCORM 1.2, 3.4.4; SCORM 2004, Run-Time Environment 3.1.7. */
  const EDITIONS = {
    2004: { get: 'GetValue', set: 'SetValue', error: 'GetLastError', noValue: 401, mismatch: 406, beyond: 301, place: 'cmi.location' },
    12: { get: 'LMSGetValue', set: 'LMSSetValue', error: 'LMSGetLastError', noValue: 201, mismatch: 405, place: 'cmi.core.lesson_location' },
  };

  function withoutNumbers(element) {
    return String(element).replace(/\.\d+(?=\.|$)/g, '');
  }

  function inHundredths(time) {
    return String(time).replace(/(\.\d\d)\d+/, '$1');
  }

  /** The data model that was kept, of whichever edition, and the place in it. */
  function withoutPlace({ location, core, ...rest }) {
    const { lesson_location: inCore, ...others } = core || {};
    return [core ? { ...rest, core: others } : rest, location || inCore];
  }

  /** Gives an API of scorm-again, of edition 12 or 2004, the standard's answers; and gives it back. */
  window.answerByTheStandard = function (api, edition) {
    const { get, set, error, noValue, mismatch, beyond, place } = EDITIONS[edition];
    const [getValue, setValue, load] = [api[get].bind(api), api[set].bind(api), api.loadFromJSON.bind(api)];

    function refuse(element, number, answer) {
      api.throwSCORMError(element, number);
      return answer;
    }

    /** Whether it is asked for a member that its list does not have. */
    function isBeyond(element) {
      return [...String(element).matchAll(/\.(\d+)\./g)].some(({ 1: number, index }) => {
        const count = getValue(`${element.slice(0, index)}._count`);
        return count !== '' && Number(number) >= Number(count);
      });
    }

    /** What holds a value within scorm-again that it refuses, if it may be so. */
    function holderOf(element, value) {
      const known = withoutNumbers(element);
      if (value === '') return MAY_BE_EMPTY[known];
      return String(value).length <= LONGEST_PLACE ? PLACES[known] : undefined;
    }

    function hold(element, value, holder) {
      const [number] = element.match(/\d+/) || [];
      holder(api, number)[`_${element.split('.').pop()}`] = String(value);
    }

    api[get] = function (element) {
      if (HOLDERS.has(withoutNumbers(element))) return refuse(element, noValue, '');
      if (beyond && isBeyond(element)) return refuse(element, beyond, '');
      return getValue(element);
    };

    api[set] = function (element, value) {
      if (HOLDERS.has(withoutNumbers(element))) return refuse(element, noValue, 'false');
      const answer = setValue(element, TIMES.has(withoutNumbers(element)) ? inHundredths(value) : value);
      const holder = holderOf(element, value);
      if (!holder || Number(api[error]()) !== mismatch) return answer;
      hold(element, value, holder);
      api.clearSCORMError('true');
      return 'true';
    };

    /** A long place that was kept is given back. */
    api.loadFromJSON = function (kept, path) {
      const [rest, at] = withoutPlace(kept);
      load(rest, path);
      if (at) hold(place, at, PLACES[place]);
    };

    return api;
  };
})();
