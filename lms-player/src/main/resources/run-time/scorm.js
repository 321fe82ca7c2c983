// The page around a SCO: gives it the run-time that it looks for in the windows above, and tells the player in the window above
// what it commits. Both sides name the other's origin, and every message carries the token of the launch. Where the package has rules
// of order, they are asked first (sequencing.js). In a window of its own, which only packages without such rules have, no player is
// above, and the server itself is told.
(function () {
  'use strict';

  /** So long a SCO has to end itself when the learner goes on. */
  const PATIENCE_MS = 1500;

  /** What a SCO may ask of the player when it ends; and of that what leads out of a package whose rules say where to go in it. */
  const WISHES = ['continue', 'previous', 'choice', 'jump', 'exitAll', 'abandonAll', 'suspendAll'];
  const WISHES_OUT = ['exitAll', 'abandonAll', 'suspendAll'];

  const player = window.parent === window ? null : window.parent;
  // a SCO that looks for another run-time in all windows above ends its search here: the player's is closed to it, and would be an error
  window.parent = window;

  let start = JSON.parse(document.getElementById('start').textContent);
  let next = null;
  const frame = document.createElement('iframe');
  let commits = 0;
  let unkept = null;
  let isGoing = false;
  let isAsked = false;
  let isEnding = false;
  let isOnward;
  let navigation = '_none_';

  const settings = {
    lmsCommitUrl: location.pathname,
    autocommit: true,
    autocommitSeconds: 10,
    autoCompleteLessonStatus: true,
    mastery_override: true,
    logLevel: 5,
    httpService: { processHttpRequest: commit, updateSettings() {} },
  };
  let sequencer = start.rules && new Sequencer(start.rules, settings, start.cmi.learner_id);
  if (sequencer && !sequencer.open()) {
    if (start.cmi.mode !== 'browse') {
      tell({ type: 'refused', navigation: sequencer.navigation() });
      return;
    }
    // who only looks around may look everywhere
    sequencer = null;
  }
  let api = runTime();
  Object.defineProperty(window, start.isEdition2004 ? 'API_1484_11' : 'API', { get: found });
  if (sequencer) follow();

  function runTime() {
    const made = sequencer ? sequencer.api : start.isEdition2004 ? new Scorm2004API(settings) : new Scorm12API(settings);
    const answering = answerByTheStandard(made, start.isEdition2004 ? 2004 : 12);
    answering.loadFromJSON(sequencer && sequencer.isAnew ? firstOf(start.cmi) : start.cmi, 'cmi');
    if (start.isEdition2004) answering.on('BeforeTerminate', hearWish);
    return answering;
  }

  /** One that has ended stays so for who holds it; who looks for one afterwards, as a window does that is opened again, gets another session. */
  function found() {
    if (next && api.isTerminated()) {
      [start, next, commits, navigation] = [next, null, 0, '_none_'];
      api = runTime();
    }
    return api;
  }

  /** Where rules lead, the end of a SCO is the end of its turn. */
  async function prepareNext() {
    if (sequencer || !api.isTerminated()) return;
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
    next = JSON.parse(page.getElementById('start').textContent);
  }

  /** Who asks for all to be suspended is suspended, whatever it says of its exit (SCORM 2004, Run-Time Environment 4.2.8). */
  function hearWish() {
    navigation = api.adl.nav.request;
    if (navigation === 'suspendAll') api.cmi.exit = 'suspend';
  }

  /** What another attempt begins with: nothing that the SCO has said. */
  function firstOf(cmi) {
    const given = ['learner_id', 'learner_name', 'credit', 'mode', 'scaled_passing_score', 'completion_threshold', 'launch_data', 'max_time_allowed', 'time_limit_action'];
    return { ...Object.fromEntries(given.filter((name) => name in cmi).map((name) => [name, cmi[name]])), entry: 'ab-initio', total_time: 'PT0S' };
  }

  /** The end of the SCO applies the rules, and only then it is known what is to be kept. */
  function follow() {
    const { Terminate, SetValue } = api;
    api.SetValue = (element, value) => {
      const result = SetValue.call(api, element, value);
      if (result === 'true') sequencer.written.add(element);
      return result;
    };
    api.Terminate = (parameter) => {
      if (!api.isInitialized()) return Terminate.call(api, parameter);
      isEnding = true;
      const result = sequencer.end(() => Terminate.call(api, parameter), onward());
      isEnding = false;
      send();
      navigate();
      return result;
    };
  }

  /** What the run-time calls to send a commit: the SCO hears at once that it is taken, as nobody may wait for a server here. */
  function commit(url, { cmi }, isEnd) {
    unkept = { session: start.session, number: ++commits, ended: Boolean(isEnd), cmi: JSON.parse(JSON.stringify(cmi)) };
    if (!isEnding) send();
    if (isEnd && !sequencer) navigate();
    return { result: 'true', errorCode: 0 };
  }

  /** While the window is asked whether it may go nothing is sent: if it goes it says so much once, and else it says it right after. */
  function send() {
    if (!unkept || isAsked) return;
    if (sequencer) unkept.sequencing = sequencer.standing;
    if (isGoing) sayLast();
    else if (!player) post(unkept);
    else tell({ type: 'commit', ...unkept });
  }

  /**
   * The window goes away, and messages may arrive no more: the server itself is told, by the token. A browser takes 64 KB for that; of what is longer
   * the SCO's own data goes first, and the rest may still reach the player.
   */
  function sayLast() {
    if (say(unkept)) return;
    const { sequencing, ...own } = unkept;
    if (!sequencing || !say(own)) tell({ type: 'commit', ...unkept });
  }

  /** What a bad line keeps from arriving goes with the next commit; what has ended, or was opened anew elsewhere, takes no more. */
  async function post(words) {
    const { ok, status } = await fetch(location.pathname, { method: 'POST', body: JSON.stringify(words) });
    if (ok) ORDERS.kept(words);
    else if ([404, 409].includes(status)) warn();
  }

  function warn() {
    if (document.querySelector('[role=alert]')) return;
    const warning = document.createElement('p');
    warning.setAttribute('role', 'alert');
    warning.textContent = 'What you do here is not saved any more: it was opened again elsewhere, or its time is over.';
    for (const [name, value] of Object.entries({ position: 'fixed', inset: '0 0 auto', margin: '0', padding: '0.75rem', background: '#fff4ce', color: '#1b1b1b', font: '1rem sans-serif' })) warning.style.setProperty(name, value);
    document.body.append(warning);
  }

  function say(words) {
    return navigator.sendBeacon(location.pathname, JSON.stringify(words));
  }

  /** Whether the learner goes on within the package; undefined while the SCO goes where it wants to itself. */
  function onward() {
    return isOnward === undefined && (isGoing || isAsked) ? false : isOnward;
  }

  /**
   * Where a SCO of SCORM 2004 asks to go when it ends: {target=KEY}choice, continue, previous. Rules have followed that already; where they lead
   * without being asked waits for the learner (Sequencing and Navigation, 5.4), and a learner who leaves goes elsewhere.
   */
  function navigate() {
    if (onward() !== undefined) return;
    const [, target, request] = /^(?:\{target=(.+)\})?(\w+)$/.exec(navigation || '_none_') || [];
    if (!WISHES.includes(request)) return;
    const delivered = sequencer && sequencer.engine.delivered;
    if (delivered) tell({ type: 'navigate', request: 'choice', target: delivered });
    else if (!sequencer || WISHES_OUT.includes(request) || (request === 'continue' && sequencer.engine.isOutside)) tell({ type: 'navigate', request, target: target || null });
  }

  /** A SCO that never spoke was opened and left nevertheless, and the rules lead on from it. */
  function sayNothing() {
    commit(null, { cmi: start.cmi }, true);
  }

  function keep() {
    if (api.isInitialized()) api.lmsCommit('');
  }

  /** An asset has no run-time of its own: seen is done. */
  function see() {
    api.Initialize('');
    api.SetValue('cmi.completion_status', 'completed');
    keep();
  }

  /** Takes the SCO away, so that it ends itself as at the close of a window; then says so, and where the rules lead by that. */
  function leave(order) {
    isOnward = Boolean(order.isOnward);
    const gone = () => {
      clearTimeout(timer);
      if (start.isAsset) api.Terminate('');
      if (sequencer) sequencer.leave(isOnward);
      if (sequencer && commits === 0 && !api.isInitialized()) sayNothing();
      keep();
      tell({ type: 'ended', ...(sequencer && { navigation: sequencer.navigation(), target: sequencer.engine.delivered }) });
    };
    const timer = setTimeout(gone, PATIENCE_MS);
    frame.addEventListener('load', gone, { once: true });
    frame.src = 'about:blank';
  }

  const ORDERS = {
    kept: ({ session, number }) => {
      if (unkept && session === start.session && unkept.number <= number) unkept = null;
      // without an answer it stays ended
      if (!unkept) prepareNext().catch(() => {});
    },
    save: keep,
    leave,
  };

  function tell(message) {
    if (player) player.postMessage({ ...message, token: start.token }, start.player);
  }

  window.addEventListener('message', (event) => {
    const { data } = event;
    if (event.source !== player || event.origin !== start.player || !data || data.token !== start.token) return;
    if (Object.hasOwn(ORDERS, data.type)) ORDERS[data.type](data);
  });
  // browsers ask the frames of a page right after it, in the same task; in a later one it may have been told to stay
  window.addEventListener('beforeunload', () => {
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      send();
    });
  });
  // a browser may bring the page back as it was left
  window.addEventListener('pageshow', () => (isGoing = false));
  window.addEventListener('pagehide', () => {
    isGoing = true;
    isAsked = false;
    // what is committed now says all that waits; a browser sends only so much for a page that goes
    if (!api.isInitialized()) send();
    else if (start.isAsset) api.Terminate('');
    else if (sequencer) sequencer.asIfLeft(keep);
    else keep();
  });

  frame.name = 'sco';
  frame.title = document.title;
  frame.allow = 'fullscreen; autoplay; picture-in-picture; clipboard-write; encrypted-media; accelerometer; gyroscope; unload';
  frame.src = start.address;
  document.body.append(frame);
  for (const [name, value] of Object.entries({ border: '0', width: '100%', height: '100%', position: 'fixed', inset: '0' })) frame.style.setProperty(name, value);
  if (start.isAsset) see();
  tell({ type: 'ready', navigation: sequencer ? sequencer.navigation() : null });
})();
