// Keeps what is marked data-live as it is on the server, while somebody looks; but never takes away what has the focus. After a while
// it rests, says so, and goes on when it is asked to.
(function () {
  const EVERY_MS = 3000;
  const REST_MS = 20 * 60000;
  const status = document.getElementById('live-status');
  const rest = document.getElementById('live-rest');
  let end = Date.now() + REST_MS;

  async function look() {
    if (Date.now() > end) {
      stop();
      return;
    }
    if (document.visibilityState === 'visible') {
      try {
        const answer = await fetch(location.href, { redirect: 'error' });
        if (answer.ok) take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      } catch (e) {
        // the server is away for a moment: the next look tells
      }
    }
    setTimeout(look, EVERY_MS);
  }

  function take(fresh) {
    for (const shown of document.querySelectorAll('[data-live]')) {
      const now = fresh.getElementById(shown.id);
      if (now && !shown.contains(document.activeElement) && now.outerHTML !== shown.outerHTML) shown.replaceWith(now);
    }
  }

  function stop() {
    status.replaceChildren(rest.content.cloneNode(true));
    status.querySelector('button').addEventListener('click', goOn);
  }

  function goOn() {
    end = Date.now() + REST_MS;
    status.textContent = status.dataset.watching;
    status.focus();
    look();
  }

  setTimeout(look, EVERY_MS);
})();
