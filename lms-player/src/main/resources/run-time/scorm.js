// The page around a SCO: gives it the run-time that it looks for in the windows above, and tells the player in the window above
// what it commits. Both sides name the other's origin, and every message carries the token of the launch.
(function () {
  'use strict';

  /** So long a SCO has to end itself when the learner goes on. */
  const PATIENCE_MS = 1500;

  const start = JSON.parse(document.getElementById('start').textContent);
  const frame = document.createElement('iframe');
  let commits = start.commits;
  let unkept = null;
  let isGoing = false;
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
  const api = start.isEdition2004 ? answerByTheStandard(new Scorm2004API(settings), 2004) : answerByTheStandard(new Scorm12API(settings), 12);
  window[start.isEdition2004 ? 'API_1484_11' : 'API'] = api;
  api.loadFromJSON(start.cmi, 'cmi');
  if (start.isEdition2004) api.on('BeforeTerminate', hearWish);

  /** Who asks for all to be suspended is suspended, whatever it says of its exit (SCORM 2004, Run-Time Environment 4.2.8). */
  function hearWish() {
    navigation = api.adl.nav.request;
    if (navigation === 'suspendAll') api.cmi.exit = 'suspend';
  }

  /** What the run-time calls to send a commit: the SCO hears at once that it is taken, as nobody may wait for a server here. */
  function commit(url, { cmi }, isEnd) {
    unkept = { number: ++commits, ended: Boolean(isEnd), cmi: JSON.parse(JSON.stringify(cmi)) };
    if (isGoing) sayLast();
    else tell({ type: 'commit', ...unkept });
    if (isEnd) navigate();
    return { result: 'true', errorCode: 0 };
  }

  /** The window goes away, and messages may arrive no more: the server itself is told, by the token. What is too long may still reach the player. */
  function sayLast() {
    if (unkept && !navigator.sendBeacon(location.pathname, JSON.stringify(unkept))) tell({ type: 'commit', ...unkept });
  }

  /** Where a SCO of SCORM 2004 asks to go when it ends: {target=KEY}choice, continue, previous. */
  function navigate() {
    const [, target, request] = /^(?:\{target=(.+)\})?(\w+)$/.exec(navigation || '_none_') || [];
    if (['continue', 'previous', 'choice', 'jump', 'exitAll', 'suspendAll'].includes(request)) tell({ type: 'navigate', request, target: target || null });
  }

  function keep() {
    if (api.isInitialized()) api.lmsCommit('');
  }

  /** Takes the SCO away, so that it ends itself as at the close of a window; then says so. */
  function leave() {
    const gone = () => {
      clearTimeout(timer);
      keep();
      tell({ type: 'ended' });
    };
    const timer = setTimeout(gone, PATIENCE_MS);
    frame.addEventListener('load', gone, { once: true });
    frame.src = 'about:blank';
  }

  const ORDERS = {
    kept: ({ number }) => {
      if (unkept && unkept.number <= number) unkept = null;
    },
    save: keep,
    leave,
  };

  function tell(message) {
    window.parent.postMessage({ ...message, token: start.token }, start.player);
  }

  window.addEventListener('message', (event) => {
    const { data } = event;
    if (event.source !== window.parent || event.origin !== start.player || !data || data.token !== start.token) return;
    if (Object.hasOwn(ORDERS, data.type)) ORDERS[data.type](data);
  });
  // a browser may bring the page back as it was left
  window.addEventListener('pageshow', () => (isGoing = false));
  window.addEventListener('pagehide', () => {
    isGoing = true;
    // what is committed now says all that waits; a browser sends only so much for a page that goes
    if (api.isInitialized()) keep();
    else sayLast();
  });

  frame.name = 'sco';
  frame.title = document.title;
  frame.allow = 'fullscreen; autoplay';
  frame.src = start.address;
  document.body.append(frame);
  for (const [name, value] of Object.entries({ border: '0', width: '100%', height: '100%', position: 'fixed', inset: '0' })) frame.style.setProperty(name, value);
  tell({ type: 'ready' });
})();
