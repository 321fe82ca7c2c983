// Where scorm-again answers a SCO otherwise than the standards say, and could lose what is kept by it, the SCO is answered here.
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

  const TYPE_MISMATCH = '406';

  /** The numbers of errors: SCORM 1.2, 3.4.4; SCORM 2004, Run-Time Environment 3.1.7. */
  const EDITIONS = {
    2004: { get: 'GetValue', set: 'SetValue', error: 'GetLastError', noValue: 401, beyond: 301 },
    12: { get: 'LMSGetValue', set: 'LMSSetValue', error: 'LMSGetLastError', noValue: 201 },
  };

  function withoutNumbers(element) {
    return String(element).replace(/\.\d+(?=\.|$)/g, '');
  }

  /** Gives an API of scorm-again, of edition 12 or 2004, the standard's answers; and gives it back. */
  window.answerByTheStandard = function (api, edition) {
    const { get, set, error, noValue, beyond } = EDITIONS[edition];
    const [getValue, setValue] = [api[get].bind(api), api[set].bind(api)];

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

    function empty(element, holderOf) {
      const [number] = element.match(/\d+/) || [];
      holderOf(api, number)[`_${element.split('.').pop()}`] = '';
      api.clearSCORMError('true');
      return 'true';
    }

    api[get] = function (element) {
      if (HOLDERS.has(withoutNumbers(element))) return refuse(element, noValue, '');
      if (beyond && isBeyond(element)) return refuse(element, beyond, '');
      return getValue(element);
    };

    api[set] = function (element, value) {
      if (HOLDERS.has(withoutNumbers(element))) return refuse(element, noValue, 'false');
      const answer = setValue(element, value);
      const holderOf = MAY_BE_EMPTY[withoutNumbers(element)];
      return holderOf && value === '' && String(api[error]()) === TYPE_MISMATCH ? empty(element, holderOf) : answer;
    };

    return api;
  };
})();
